/** One setting: its name and hint at the left, the control at the right, in a card of alike rows. */
import { type ReactNode, useEffect, useId } from "react";
import { t } from "@/words";
import classes from "./SettingRow.module.css";

/** What the control must carry, so that name, hint and words are spoken with it. */
export interface ControlProps {
  id: string;
  "aria-describedby": string;
  "aria-invalid"?: boolean;
  /** The same for Mantine's inputs, which say for themselves whether they are invalid. */
  error?: boolean;
}

export function SettingCard({
  title,
  aside,
  children,
}: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      {title && (
        <div className={classes.head}>
          <h3 className={classes.heading}>{title}</h3>
          {aside}
        </div>
      )}
      <div className={classes.card}>{children}</div>
    </section>
  );
}

/** Above what stands in no card of its own, such as a choice between cards. */
export function SettingHeading({ children }: { children: ReactNode }) {
  return (
    <div className={classes.head}>
      <h3 className={classes.heading}>{children}</h3>
    </div>
  );
}

export function SettingRow({
  label,
  hint,
  was,
  error,
  wide,
  group,
  mark,
  children,
}: {
  label: string;
  /** A picture before the name, such as a platform's. */
  mark?: ReactNode;
  hint?: ReactNode;
  /** Saved value of a changed setting. */
  was?: string;
  error?: string;
  /** Control below the words instead of beside them. */
  wide?: boolean;
  /** The control is several inputs: the label names them as a group. */
  group?: boolean;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const described = error ? `${id}-hint ${id}-error` : `${id}-hint`;
  const control: ControlProps = {
    id,
    "aria-describedby": described,
    "aria-invalid": error ? true : undefined,
    error: error ? true : undefined,
  };
  // Mantine's inputs put their own description, of which there is none, in place of the one they are given.
  useEffect(() => {
    document.getElementById(id)?.setAttribute("aria-describedby", described);
  });
  const words = (
    <div>
      {group ? (
        <span className={classes.label} id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div id={`${id}-hint`}>
        {was !== undefined && <p className={classes.was}>{t("settings-was", { value: was })}</p>}
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
    </div>
  );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the label goes only with the role
    <div
      className={classes.row}
      data-wide={wide || undefined}
      data-changed={was !== undefined || undefined}
      data-error={error ? true : undefined}
      role={group ? "group" : undefined}
      aria-labelledby={group ? `${id}-label` : undefined}
    >
      {mark ? (
        <div className={classes.marked}>
          <span className={classes.mark}>{mark}</span>
          {words}
        </div>
      ) : (
        words
      )}
      <div className={classes.control}>
        {children(control)}
        {error && (
          <p className={classes.error} id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
