/** Title and actions at the top of a page: 58 high, the page's only h1. */
import type { ReactNode } from "react";
import classes from "./PageHead.module.css";

export function PageHead({
  title,
  trail,
  beside,
  children,
}: {
  title: string;
  /** The way back up, left of the title. */
  trail?: ReactNode;
  /** Right of the title: a badge. */
  beside?: ReactNode;
  /** Actions. */
  children?: ReactNode;
}) {
  return (
    <header className={classes.head}>
      <div className={classes.where}>
        {trail}
        <h1 className={`${classes.title} truncate`} title={trail ? title : undefined}>
          {title}
        </h1>
        {beside}
      </div>
      <div className={classes.actions}>{children}</div>
    </header>
  );
}
