/** Why a file was not imported. No form was filled in: what is to be mended is the file, at the place that the engine names. */
import { Button, Modal } from "@mantine/core";
import { IconFileX } from "@tabler/icons-react";
import { useRef } from "react";
import dialog from "@/components/Dialog.module.css";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import classes from "./ImportDialog.module.css";
import { importAdvice } from "./importAdvice";

export function ImportFailure({
  error,
  onRetry,
  onClose,
}: {
  /** Whatever was thrown; `null` while nothing is to be told. */
  error: unknown;
  onRetry: () => void;
  onClose: () => void;
}) {
  // Its words stay while it closes.
  const last = useRef(error);
  if (error !== null) last.current = error;
  return (
    <Modal
      opened={error !== null}
      onClose={onClose}
      title={t("templates-import-failed")}
      size={480}
    >
      <Why error={last.current} />
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {t("templates-close")}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            onClose();
            onRetry();
          }}
        >
          {t("templates-import-another")}
        </Button>
      </div>
    </Modal>
  );
}

function Why({ error }: { error: unknown }) {
  if (error === null) return null;
  const { code, message } = explain(error);
  return (
    <div className={classes.failure} role="alert">
      <IconFileX size={18} stroke={1.7} aria-hidden />
      <div>
        <p className={classes.message}>{message}</p>
        <p>{importAdvice(error)}</p>
        <details>
          <summary>{t("app-details")}</summary>
          <code>{code}</code>
        </details>
      </div>
    </div>
  );
}
