/** What is left until a moment, as a ring and figures: "13:07 left". */

import { t } from "@/words";
import classes from "./Countdown.module.css";
import { clock, exact, type Moment, toMillis } from "./time";
import { useNow } from "./useNow";

const radius = 16;
const round = 2 * Math.PI * radius;

export function Countdown({
  until,
  from,
  children,
}: {
  until: Moment;
  /** When the time began to run; the ring shows the share that is left. */
  from: Moment;
  /** Second line, such as "works once". */
  children?: React.ReactNode;
}) {
  const now = useNow(1000);
  const end = toMillis(until);
  const left = Math.max(0, end - now);
  const share = Math.min(1, left / Math.max(1, end - toMillis(from)));
  return (
    <div className={classes.countdown}>
      <svg width="38" height="38" viewBox="0 0 38 38" aria-hidden="true">
        <circle cx="19" cy="19" r={radius} className={classes.track} />
        <circle
          cx="19"
          cy="19"
          r={radius}
          className={classes.left}
          strokeDasharray={`${share * round} ${round}`}
          transform="rotate(-90 19 19)"
        />
      </svg>
      <div>
        <div className={classes.figures} role="timer" title={exact(until)}>
          {left > 0 ? t("app-time-left", { time: clock(left) }) : t("app-expired")}
        </div>
        {children && <div className={classes.under}>{children}</div>}
      </div>
    </div>
  );
}
