/** Revoking is asked once, naming the count. */
import { useState } from "react";
import type { Selection } from "@/bindings";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { counted } from "@/components/numbers";

export interface Revoking {
  selection: Selection;
  size: number;
  /** The user's name, when it is one invite. */
  name?: string;
}

export function RevokeDialog({
  asked,
  onRevoke,
  onClose,
}: {
  /** What is to be revoked; null when nothing is asked. */
  asked: Revoking | null;
  /** Rejects when it failed. */
  onRevoke: (asked: Revoking) => Promise<void>;
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setError(null);
    onClose();
  };
  const revoke = async () => {
    if (!asked) return;
    setBusy(true);
    setError(null);
    try {
      await onRevoke(asked);
      close();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const size = asked?.size ?? 0;
  return (
    <ConfirmDialog
      opened={asked !== null}
      title={
        asked?.name ? `Revoke the invite of ${asked.name}?` : `Revoke ${counted(size, "invite")}?`
      }
      confirm={size === 1 ? "Revoke invite" : `Revoke ${counted(size, "invite")}`}
      danger
      busy={busy}
      error={error}
      onConfirm={() => void revoke()}
      onClose={close}
    >
      {size === 1
        ? "Its link and passcode stop working at once. This cannot be undone, but you can send a new invite. A device that has enrolled stays enrolled."
        : "Their links and passcodes stop working at once. This cannot be undone, but you can send new invites. Devices that have enrolled stay enrolled."}
    </ConfirmDialog>
  );
}
