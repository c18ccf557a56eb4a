/** Asks once before the files are deleted. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { counted } from "@/components/numbers";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { outboxKey } from "./useOutbox";

export function ClearDialog({
  opened,
  onClose,
  onCleared,
}: {
  opened: boolean;
  onClose: () => void;
  onCleared: () => void;
}) {
  const queries = useQueryClient();
  const clear = useMutation({
    mutationFn: () => call(commands.clearOutbox()),
    onSuccess: (removed) => {
      toasts.done(`${counted(removed, "mail")} deleted.`);
      void queries.invalidateQueries({ queryKey: outboxKey });
      onCleared();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title="Clear the trial outbox?"
      confirm="Delete all mails"
      danger
      busy={clear.isPending}
      error={clear.error}
      onConfirm={() => clear.mutate()}
      onClose={() => {
        clear.reset();
        onClose();
      }}
    >
      The files are deleted from this computer. The invites stay as they are; their links keep
      working.
    </ConfirmDialog>
  );
}
