/** Asks for a name: of a copy, or another one. */
import { Modal, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { TemplateSummary } from "@/bindings";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { t } from "@/words";
import type { TemplateActions } from "./actions";

export interface NameQuestion {
  kind: "duplicate" | "rename";
  template: TemplateSummary;
}

export function NameDialog({
  asked,
  actions,
  onClose,
}: {
  asked: NameQuestion | null;
  actions: TemplateActions;
  onClose: () => void;
}) {
  // Its words stay while it closes.
  const last = useRef(asked);
  if (asked) last.current = asked;
  const shown = last.current;
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={
        shown?.kind === "duplicate"
          ? t("templates-duplicate-template")
          : t("templates-rename-template")
      }
      size={440}
    >
      {shown && (
        <NameForm
          key={`${shown.kind} ${shown.template.id}`}
          {...shown}
          actions={actions}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function NameForm({
  kind,
  template,
  actions,
  onClose,
}: NameQuestion & { actions: TemplateActions; onClose: () => void }) {
  const copying = kind === "duplicate";
  const [name, setName] = useState(
    copying ? t("templates-name-of-copy", { name: template.name }) : template.name,
  );
  const wanted = name.trim();
  const changed = copying || wanted !== template.name;
  return (
    <DialogForm
      confirm={copying ? t("templates-duplicate") : t("templates-rename")}
      ready={wanted !== "" && changed}
      fields={["name"]}
      onConfirm={() => actions[kind](template, wanted)}
      onClose={onClose}
    >
      {(words) => (
        <TextInput
          label={t("templates-name")}
          data-autofocus
          value={name}
          maxLength={100}
          error={words.name}
          description={copying ? t("templates-the-copy-has-all-its") : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
    </DialogForm>
  );
}
