/** A part of the drawer that lists: few at first, the rest when asked for. */
import { type ReactNode, useState } from "react";
import { ErrorState } from "@/components/ErrorState";
import { count as written } from "@/components/numbers";
import { t } from "@/words";
import classes from "./UserDrawer.module.css";

/** More are shown when asked for. */
const shownAtFirst = 5;

export function Section<R>({
  id,
  title,
  count,
  none,
  rows,
  more,
  busy,
  error,
  all,
  children,
}: {
  /** Of the heading. */
  id: string;
  title: string;
  count?: number;
  /** What stands there when there is nothing. */
  none: string;
  rows: readonly R[];
  /** Reads the next window; left out at the end. */
  more?: () => void;
  busy: boolean;
  error: unknown;
  /** A way to all of them. */
  all?: ReactNode;
  children: (row: R) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const shown = open ? rows : rows.slice(0, shownAtFirst);
  const hidden = rows.length - shown.length;
  return (
    <section aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h3 id={id} className={classes.heading}>
          {title}
          {count !== undefined && count > 0 && (
            <span className={classes.count}>{written(count)}</span>
          )}
        </h3>
        {rows.length > 0 && all}
      </div>
      {rows.length === 0 && !error && (
        <p className={classes.quiet}>{busy ? t("users-loading") : none}</p>
      )}
      <ul className={classes.items}>{shown.map(children)}</ul>
      {error != null && <ErrorState error={error} onRetry={more} compact />}
      {(hidden > 0 || (more && rows.length > 0 && error == null)) && (
        <button
          type="button"
          className={`link-button ${classes.more}`}
          disabled={busy}
          onClick={() => {
            setOpen(true);
            if (hidden === 0) more?.();
          }}
        >
          {hidden > 0 && !more ? t("users-show-more-of", { n: hidden }) : t("users-show-more")}
        </button>
      )}
    </section>
  );
}
