/** A page with its head, a quiet line about it below, and what fills the rest: its busy state stands in the same place everywhere. */
import type { ComponentProps, ReactNode } from "react";
import classes from "./PageFrame.module.css";
import { PageHead } from "./PageHead";

export function PageFrame({
  actions,
  under,
  reading,
  children,
  ...head
}: Omit<ComponentProps<typeof PageHead>, "children"> & {
  /** Buttons in the head. */
  actions?: ReactNode;
  /** A line below the title. */
  under?: ReactNode;
  /** Words while it is read. */
  reading?: string;
  children?: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <PageHead {...head}>{actions}</PageHead>
      {under && <p className={classes.under}>{under}</p>}
      {reading !== undefined && (
        <p className={classes.reading} role="status">
          {reading}
        </p>
      )}
      {children}
    </div>
  );
}

/** What is left of the page below its head, with a hairline between. `className`: how it is laid out. */
export function PageBody({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={className ? `${classes.body} ${className}` : classes.body}>{children}</div>
  );
}
