/** Every question about groups. One is open at a time; it keeps its words while it closes. */
import { Modal } from "@mantine/core";
import { useRef } from "react";
import { DeedDialog, type DeedWords } from "@/components/DeedDialog";
import { useOpens } from "@/components/useOpens";
import { t } from "@/words";
import { useGroupActions } from "../actions";
import type { Asked } from "../asks";
import classes from "./Dialogs.module.css";
import { MoveForm } from "./MoveForm";
import { NameForm } from "./NameForm";

type Form = Exclude<Asked, { kind: "remove" }>;
type Removal = Extract<Asked, { kind: "remove" }>;

export function GroupDialogs({
  asked,
  onOpen,
  onClose,
}: {
  asked: Asked | null;
  /** Shows a group. */
  onOpen: (id: string | undefined) => void;
  /** Whether it was done. */
  onClose: (done: boolean) => void;
}) {
  const actions = useGroupActions();
  const last = useRef<Form | null>(null);
  if (asked !== null && asked.kind !== "remove") last.current = asked;
  const shown = last.current;
  const opened = useOpens(asked !== null && asked.kind !== "remove");
  return (
    <>
      <Modal
        opened={opened}
        onClose={() => onClose(false)}
        size={440}
        title={shown && titleOf(shown)}
      >
        {shown?.kind === "name" && (
          <NameForm
            group={shown.group}
            actions={actions}
            onDone={() => onClose(true)}
            onOpen={(id) => {
              onClose(false);
              onOpen(id);
            }}
            onClose={() => onClose(false)}
          />
        )}
        {shown?.kind === "move" && (
          <MoveForm
            asked={shown}
            actions={actions}
            onDone={() => onClose(true)}
            onClose={() => onClose(false)}
          />
        )}
      </Modal>
      <DeedDialog
        asked={asked?.kind === "remove" ? asked : null}
        words={removeWords}
        danger
        onConfirm={async ({ group }) => {
          await actions.remove(group);
          onOpen(undefined);
        }}
        onClose={() => onClose(false)}
      />
    </>
  );
}

function titleOf(asked: Form): string {
  if (asked.kind === "move") return t("groups-move-title", { n: asked.size });
  return asked.group === null
    ? t("groups-new-group")
    : t("groups-rename-title", { name: asked.group.name });
}

function removeWords({ group }: Removal): DeedWords {
  const { devices, invites, rules, defaults } = group;
  const hangs = [
    devices > 0 && t("groups-remove-devices", { n: devices }),
    invites > 0 && t("groups-remove-invites", { n: invites }),
    rules > 0 && t("groups-remove-rules", { n: rules }),
    defaults > 0 && t("groups-remove-defaults", { n: defaults }),
  ].filter((line) => line !== false);
  return {
    title: t("groups-remove-title", { name: group.name }),
    confirm: t("groups-remove-confirm"),
    text:
      hangs.length === 0 ? (
        t("groups-nothing-hangs-on-it")
      ) : (
        <ul className={classes.hangs}>
          {hangs.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
  };
}
