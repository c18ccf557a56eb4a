/** Nothing here yet: one sentence and always one way on. Never an illustration alone. */
import type { ReactNode } from "react";
import classes from "./EmptyState.module.css";

export function EmptyState({
  title,
  children,
  action,
  above,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  above?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      {above}
      <h3 className={classes.title}>{title}</h3>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
