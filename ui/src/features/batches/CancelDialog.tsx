/** Cancelling the rest of an import is asked once, naming what has not been sent. */
import type { BatchRow } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { counted } from "@/components/numbers";
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
        confirm: `Cancel ${counted(waiting, "invite")}`,
        dismiss: "Keep them",
        text: `${counted(waiting, "invite")} not sent yet ${waiting === 1 ? "is" : "are"} taken back: nothing goes out for ${waiting === 1 ? "it" : "them"}. ${
          sent > 0 ? `The ${counted(sent, "invite")} sent so far keep working. ` : ""
        }This cannot be undone.`,
      })}
      onConfirm={({ id }) => cancel(id)}
      onClose={onClose}
    />
  );
}
