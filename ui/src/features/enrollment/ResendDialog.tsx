/** Sending many invites again is asked once, naming the count: their old links die with it. */
import { useState } from "react";
import type { Selection } from "@/bindings";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { count, counted } from "@/components/numbers";

export interface Resending {
  selection: Selection;
  size: number;
}

export function ResendDialog({
  asked,
  onResend,
  onClose,
}: {
  /** What is to be sent again; null when nothing is asked. */
  asked: Resending | null;
  /** Tells by itself what came of it. */
  onResend: (asked: Resending) => Promise<void>;
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const resend = async () => {
    if (!asked) return;
    setBusy(true);
    try {
      await onResend(asked);
    } finally {
      setBusy(false);
      onClose();
    }
  };
  const size = asked?.size ?? 0;
  return (
    <ConfirmDialog
      opened={asked !== null}
      title={`Resend ${counted(size, "invite")}?`}
      confirm={`Resend ${count(size)}`}
      busy={busy}
      onConfirm={() => void resend()}
      onClose={onClose}
    >
      Each gets a new link and passcode; the old ones stop working.
    </ConfirmDialog>
  );
}
