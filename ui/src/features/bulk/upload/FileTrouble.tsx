/** Why a file was not opened, in the engine's words and with what to do. The place to bring another stays as it is. */
import { IconFileX } from "@tabler/icons-react";
import { ErrorState } from "@/components/ErrorState";
import { toAppError } from "@/platform/call";
import { t } from "@/words";
import classes from "./FileTrouble.module.css";

/** About the file itself; anything else is a failure like others. */
const ofTheFile = ["invalid_input", "file"];

export function FileTrouble({
  error,
  kept,
}: {
  error: unknown;
  /** File that stays open instead. */
  kept?: string;
}) {
  const { code, message, hint } = toAppError(error);
  if (!ofTheFile.includes(code)) return <ErrorState error={error} compact />;
  return (
    <div className={classes.trouble} role="alert">
      <IconFileX size={18} stroke={1.7} aria-hidden />
      <div>
        <p className={classes.what}>{message}</p>
        {hint && <p>{hint}</p>}
        {kept && <p>{t("bulk-still-open", { file: kept })}</p>}
      </div>
    </div>
  );
}
