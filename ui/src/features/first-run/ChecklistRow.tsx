/** One first step: a mark, words and one action. The next step stands out and has more to say. */
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Say } from "@/words";
import classes from "./ChecklistRow.module.css";

export function ChecklistRow({
  number,
  done,
  now,
  title,
  tag,
  action,
  big,
  children,
}: {
  number: number;
  done: boolean;
  /** This is the step to do next. */
  now: boolean;
  title: string;
  tag?: ReactNode;
  action?: ReactNode;
  /** Words and actions in place of `children` and `action` while it is the next step. */
  big?: ReactNode;
  children: ReactNode;
}) {
  const wide = now && big !== undefined;
  return (
    <li className={classes.row} data-now={now || undefined} aria-current={now ? "step" : undefined}>
      <span className={classes.mark} data-state={done ? "done" : now ? "now" : "later"}>
        {done ? <IconCheck size={16} stroke={2} aria-hidden /> : number}
      </span>
      <div className={classes.body}>
        <p className={classes.title}>
          {done ? (
            <Say
              id="first-run-step-done"
              vars={{ title }}
              parts={{ hidden: (inside) => <span className="visually-hidden">{inside}</span> }}
            />
          ) : (
            title
          )}
          {tag}
        </p>
        {wide ? big : <p className={classes.text}>{children}</p>}
      </div>
      {!wide && action && <div className={classes.action}>{action}</div>}
    </li>
  );
}
