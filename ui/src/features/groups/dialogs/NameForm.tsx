/** The name of a group, new or another one. A name that is taken shows the group that has it. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { GroupRow } from "@/bindings";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { AppError } from "@/platform/call";
import { Say, t } from "@/words";
import type { GroupActions } from "../actions";
import classes from "./Dialogs.module.css";

export function NameForm({
  group,
  actions,
  onDone,
  onOpen,
  onClose,
}: {
  group: GroupRow | null;
  actions: GroupActions;
  onDone: () => void;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(group?.name ?? "");
  const [taken, setTaken] = useState<GroupRow | null>(null);
  const wanted = name.trim();
  return (
    <DialogForm
      confirm={group === null ? t("groups-create") : t("groups-rename-confirm")}
      ready={wanted !== "" && wanted !== group?.name}
      fields={["name"]}
      onConfirm={async () => {
        const saved = await actions.save(group?.id ?? "", name);
        if (saved.kind === "saved") return onDone();
        setTaken(saved.group);
        // The dialog stays: nothing changed.
        throw new AppError({
          code: "conflict",
          field: "name",
          message: t("groups-name-is-taken", { name: saved.group.name }),
        });
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <TextInput
            label={t("groups-name")}
            value={name}
            maxLength={200}
            error={words.name}
            data-autofocus
            onChange={(event) => {
              setName(event.currentTarget.value);
              setTaken(null);
            }}
          />
          {taken && (
            <p className={classes.text}>
              <Say
                id="groups-open-that-group"
                vars={{ name: taken.name }}
                parts={{
                  link: (inside) => (
                    <button type="button" className="link-button" onClick={() => onOpen(taken.id)}>
                      {inside}
                    </button>
                  ),
                }}
              />
            </p>
          )}
        </>
      )}
    </DialogForm>
  );
}
