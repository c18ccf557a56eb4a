/** One numbered step: done, next, or not yet. */
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ErrorState } from "@/components/ErrorState";
import { Say } from "@/words";
import classes from "./Push.module.css";

export function PushStep({
  number,
  state,
  title,
  action,
  failure,
  children,
}: {
  number: number;
  state: "done" | "now" | "later";
  title: string;
  action?: ReactNode;
  /** What went wrong at the last try. */
  failure?: unknown;
  children: ReactNode;
}) {
  return (
    <li className={classes.step} data-state={state}>
      <span className={classes.number} aria-hidden>
        {state === "done" ? <IconCheck size={14} stroke={2} /> : number}
      </span>
      <div className={classes.stepWords}>
        <h5 className={classes.stepTitle}>
          {state === "done" ? (
            <Say
              id="apple-step-done"
              vars={{ title }}
              parts={{ hidden: (inside) => <span className="visually-hidden">{inside}</span> }}
            />
          ) : (
            title
          )}
        </h5>
        {children}
      </div>
      {action && <div className={classes.action}>{action}</div>}
      {failure != null && (
        <div className={classes.failure}>
          <ErrorState error={failure} compact />
        </div>
      )}
    </li>
  );
}
