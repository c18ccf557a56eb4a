/** The foot of a form that makes a PDF: why the last try failed, where it stands, and "Save PDF…". */
import { Button } from "@mantine/core";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import classes from "./SavePdf.module.css";

export function SavePdfFoot({
  busy,
  unsaved,
  error,
  onClose,
}: {
  /** The system asks for the place, or the file is being written. */
  busy: boolean;
  /**
   * The last try ended without a place. Whether somebody cancelled or this computer had no way to ask is not known: either way
   * one must hear that there is no file.
   */
  unsaved: boolean;
  /** Why the last try failed. */
  error: unknown;
  onClose: () => void;
}) {
  return (
    <>
      {error != null && (
        <div className={classes.failure}>
          <ErrorState error={error} compact />
        </div>
      )}
      <div className={dialog.actions}>
        <p className={classes.saving} role="status">
          {busy
            ? t("enrollment-waiting-for-the-place")
            : unsaved && t("enrollment-no-place-chosen")}
        </p>
        <Button variant="default" disabled={busy} onClick={onClose}>
          {t("enrollment-cancel")}
        </Button>
        <Button type="submit" loading={busy}>
          {t("enrollment-save-pdf")}
        </Button>
      </div>
    </>
  );
}
