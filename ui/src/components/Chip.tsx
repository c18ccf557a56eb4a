/** A rounded filter choice with an optional count. One chosen chip is filled dark. */
import type { ReactNode } from "react";
import classes from "./Chip.module.css";
import { count as written } from "./numbers";

export function Chip({
  children,
  count,
  chosen,
  onClick,
}: {
  children: ReactNode;
  count?: number;
  chosen?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={chosen ?? false}
      data-zero={count === 0 || undefined}
      onClick={onClick}
    >
      {children}
      {count !== undefined && <span className={classes.count}>{written(count)}</span>}
    </button>
  );
}

/** A small square tag: the chosen platform in a wizard head, "Trial outbox". */
export function Tag({ children, tone }: { children: ReactNode; tone?: "accent" | "warning" }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
