/** On leaving, all is saved first. Only words that cannot be saved hold the way, and ask. */
import { useBlocker } from "@tanstack/react-router";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import type { Sheet } from "./sheet";

export function LeaveDialog({ sheet }: { sheet: Sheet | null }) {
  const blocker = useBlocker({
    shouldBlockFn: async () => (sheet?.unsaved ? !(await sheet.flush()) : false),
    enableBeforeUnload: false,
    withResolver: true,
  });
  const save = sheet?.read().save;
  return (
    <ConfirmDialog
      opened={blocker.status === "blocked"}
      title="Your last words are not saved"
      confirm="Leave without them"
      dismiss="Stay"
      danger
      error={save && "error" in save ? save.error : undefined}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      What you wrote last could not be saved. Stay to try again, or leave and lose it. The draft
      stays as it was saved before.
    </ConfirmDialog>
  );
}
