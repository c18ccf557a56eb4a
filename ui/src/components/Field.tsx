/**
 * A labelled setting that is no single Mantine input: label above, control, hint below, problem
 * with its way out. Plain inputs use Mantine's own label, description and error, which look the same.
 */
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import { t } from "@/words";
import classes from "./Field.module.css";

export function Field({
  label,
  aside,
  hint,
  error,
  warning,
  changedFrom,
  children,
}: {
  label: string;
  /** Right of the label: "3 chosen". */
  aside?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** A problem that a setting causes, with the link that solves it. */
  warning?: ReactNode;
  /** The saved value, when it differs: shown as "was …". */
  changedFrom?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share its line with `aside`
    <div
      className={classes.field}
      role="group"
      aria-labelledby={id}
      data-changed={changedFrom !== undefined || undefined}
    >
      <div className={classes.head}>
        <span id={id} className={classes.label}>
          {label}
        </span>
        {aside && <span className={classes.aside}>{aside}</span>}
      </div>
      {children}
      {changedFrom !== undefined && (
        <p className={classes.hint}>{t("app-changed-from", { value: changedFrom })}</p>
      )}
      {hint && <p className={classes.hint}>{hint}</p>}
      {warning && <Warning>{warning}</Warning>}
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** The amber line beside a control that something else keeps from working. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={classes.warning}>
      <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
