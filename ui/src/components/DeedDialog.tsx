/**
 * A deed that is asked about once: what is asked stays in words while the dialog closes, the button is busy while it is
 * done, and a failure is shown where it was asked.
 */
import { type ReactNode, useRef, useState } from "react";
import { ConfirmDialog } from "./ConfirmDialog";
import { useOpens } from "./useOpens";

export interface DeedWords {
  title: string;
  /** Words of the button, naming the count: "Revoke 3 invites". */
  confirm: string;
  /** Words of the other button; "Cancel" unless the deed itself is called so. */
  dismiss?: string;
  text: ReactNode;
}

export function DeedDialog<T>({
  asked,
  words,
  danger,
  careful,
  onConfirm,
  onClose,
}: {
  /** What is to be done; null when nothing is asked. */
  asked: T | null;
  words: (asked: T) => DeedWords;
  danger?: boolean;
  /** Nothing bad, and yet nothing takes it back: see `ConfirmDialog`. */
  careful?: boolean;
  /** Does it. Rejects when it failed; the dialog then says why and stays. */
  onConfirm: (asked: T) => Promise<unknown>;
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const opened = useOpens(asked !== null);
  const last = useRef(asked);
  if (asked !== null) last.current = asked;
  const shown = last.current;
  if (shown === null) return null;

  const close = () => {
    setError(null);
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm(shown);
      close();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const { title, text, ...buttons } = words(shown);
  return (
    <ConfirmDialog
      opened={opened}
      title={title}
      {...buttons}
      danger={danger}
      careful={careful}
      busy={busy}
      error={error}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      {text}
    </ConfirmDialog>
  );
}
