/** The inside of a dialog that asks for something: fields, what went wrong, and the two buttons. Enter confirms. */
import { Button } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { Refusable } from "@/components/Refusable";
import { useFirstRefused } from "@/components/useFirstRefused";
import { allPlaced, type FieldWords, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import classes from "./Dialogs.module.css";

export function DialogForm({
  confirm,
  ready = true,
  missing,
  danger,
  fields = [],
  onConfirm,
  onClose,
  children,
}: {
  /** Words of the button. */
  confirm: string;
  /** All that is needed is there. */
  ready?: boolean;
  /** What is not there yet, said at the button while it is off. */
  missing?: string;
  danger?: boolean;
  /** Fields that show the engine's words themselves. */
  fields?: readonly string[];
  /** Rejects when it failed. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children: (words: FieldWords) => ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useFirstRefused(error, form);
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) void save();
      }}
    >
      {children(fieldWords(error))}
      {error != null && !allPlaced(error, fields) && <ErrorState error={error} compact />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {t("devices-cancel")}
        </Button>
        <Refusable
          type="submit"
          color={danger ? "danger" : undefined}
          disabled={!ready && missing === undefined}
          why={ready ? null : (missing ?? null)}
          loading={busy}
        >
          {confirm}
        </Refusable>
      </div>
    </form>
  );
}
