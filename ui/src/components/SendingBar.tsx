/** How much of a sending is done: the sent share in accent, the lost one in red at its end, and the whole in percent. */
import { percent } from "./numbers";
import classes from "./SendingBar.module.css";

export function SendingBar({
  label,
  all,
  sent,
  lost,
}: {
  /** Accessible name. */
  label: string;
  all: number;
  sent: number;
  /** Failed, bounced, or of unknown fate. */
  lost: number;
}) {
  const whole = Math.max(1, all);
  const done = Math.min(all, sent + lost);
  return (
    <>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
      >
        <span className={classes.sent} style={{ width: `${(sent / whole) * 100}%` }} />
        {lost > 0 && (
          <span className={classes.lost} style={{ width: `${(lost / whole) * 100}%` }} />
        )}
      </div>
      <span className={classes.share}>{percent(Math.floor((done / whole) * 100), 100)}</span>
    </>
  );
}
