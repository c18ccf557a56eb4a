/** Cancelling the rest of an import is asked once, naming what has not been sent. */
import type { BatchRow } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { t } from "@/words";
import { useBatchActions } from "./actions";

export function CancelDialog({
  asked,
  onClose,
}: {
  /** The import; null when nothing is asked. */
  asked: BatchRow | null;
  onClose: () => void;
}) {
  const { cancel } = useBatchActions();
  return (
    <DeedDialog
      asked={asked}
      danger
      words={({ file_name, waiting, sent }) => ({
        title: t("batches-cancel-the-rest-of", { file_name }),
        confirm: t("batches-cancel-invites", { n: waiting }),
        dismiss: t("batches-keep-them"),
        text: [
          t("batches-not-sent-taken-back", { n: waiting }),
          sent > 0 && t("batches-sent-keep-working", { n: sent }),
          t("batches-cannot-be-undone"),
        ]
          .filter(Boolean)
          .join(" "),
      })}
      onConfirm={({ id }) => cancel(id)}
      onClose={onClose}
    />
  );
}
