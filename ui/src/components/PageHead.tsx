/** Title and actions at the top of a page: 58 high, the page's only h1. */
import type { ReactNode } from "react";
import classes from "./PageHead.module.css";

export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.actions}>{children}</div>
    </header>
  );
}
