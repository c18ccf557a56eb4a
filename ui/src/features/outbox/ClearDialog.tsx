/** Asks once before the files are deleted. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { outboxKey } from "./useOutbox";

export function ClearDialog({
  opened,
  folder,
  onClose,
  onCleared,
}: {
  opened: boolean;
  /** Where the files are. */
  folder: string;
  onClose: () => void;
  onCleared: () => void;
}) {
  const queries = useQueryClient();
  const clear = useMutation({
    mutationFn: () => call(commands.clearOutbox()),
    onSuccess: (removed) => {
      toasts.done(t("outbox-mails-deleted", { n: removed }));
      void queries.invalidateQueries({ queryKey: outboxKey });
      onCleared();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={t("outbox-clear-the-trial-outbox")}
      confirm={t("outbox-delete-all-mails")}
      danger
      busy={clear.isPending}
      error={clear.error}
      onConfirm={() => clear.mutate()}
      onClose={() => {
        clear.reset();
        onClose();
      }}
    >
      {t("outbox-the-files-in-are-deleted", { folder })}
    </ConfirmDialog>
  );
}
