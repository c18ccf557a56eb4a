/**
 * Asks once before something that cannot be taken back. The button names the deed and the count;
 * a dangerous deed never has the first focus, nor one that asks for care.
 */
import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "@/words";
import classes from "./Dialog.module.css";
import { ErrorState } from "./ErrorState";

export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  dismiss = t("app-cancel"),
  danger,
  careful,
  busy,
  error,
  onConfirm,
  onClose,
}: {
  opened: boolean;
  title: string;
  children: ReactNode;
  /** Words of the button: "Revoke 3 invites". */
  confirm: string;
  /** Words of the button that leaves all as it is. */
  dismiss?: string;
  danger?: boolean;
  /** Nothing bad, and yet nothing takes it back: a second Enter does not do it unread. */
  careful?: boolean;
  busy?: boolean;
  /** What went wrong at the last try; shown inside. */
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const safe = danger || careful;
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={440}>
      <div className={classes.body}>
        <div className={classes.text}>{children}</div>
        {error != null && <ErrorState error={error} compact />}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose} data-autofocus={safe || undefined}>
            {dismiss}
          </Button>
          <Button
            color={danger ? "danger" : undefined}
            onClick={onConfirm}
            loading={busy}
            data-autofocus={!safe || undefined}
          >
            {confirm}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
