/** Sending again is asked once: the old link dies with it, and what was resent cannot be taken back. */
import { useState } from "react";
import type { Selection } from "@/bindings";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { count, counted } from "@/components/numbers";

export interface Resending {
  selection: Selection;
  size: number;
  /** Whose it is, when it is one. */
  name?: string;
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
      title={
        asked?.name ? `Resend the invite for ${asked.name}?` : `Resend ${counted(size, "invite")}?`
      }
      confirm={asked?.name ? "Resend" : `Resend ${count(size)}`}
      busy={busy}
      onConfirm={() => void resend()}
      onClose={onClose}
    >
      {size === 1
        ? "A mail with a new link and passcode leaves at once; the old ones stop working."
        : "Each gets a new link and passcode; the old ones stop working. The mails leave at once."}
    </ConfirmDialog>
  );
}
