/** Asks before a template goes, with all that was written in it. */
import type { TemplateSummary } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
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
        title: `Remove “${name}”?`,
        confirm: "Remove template",
        text: "Its words in every language, its drafts and its history go with it. Messages that were sent stay as they are. Export it first if somebody may want it back.",
      })}
      onConfirm={actions.remove}
      onClose={onClose}
    />
  );
}
