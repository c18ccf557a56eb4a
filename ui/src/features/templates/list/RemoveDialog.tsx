/** Asks before a template goes, with all that was written in it. */
import type { TemplateSummary } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { t } from "@/words";
import type { TemplateActions } from "./actions";

export function RemoveDialog({
  asked,
  actions,
  onClose,
}: {
  asked: TemplateSummary | null;
  actions: TemplateActions;
  onClose: () => void;
}) {
  return (
    <DeedDialog
      asked={asked}
      danger
      words={({ name }) => ({
        title: t("templates-remove", { name }),
        confirm: t("templates-remove-template"),
        text: t("templates-its-words-in-every-language"),
      })}
      onConfirm={actions.remove}
      onClose={onClose}
    />
  );
}
