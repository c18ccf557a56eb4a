/**
 * How many of the invites that were sent got how far: cumulative, drawn to scale. Beside it the
 * enrollments of the last days, once there are any.
 */
import type { FunnelView, InviteState } from "@/bindings";
import { count, percent } from "@/components/numbers";
import { StateIcon } from "@/components/StateBadge";
import { stateLooks } from "@/components/states";
import { EnrolledPerDay } from "./EnrolledPerDay";
import classes from "./Funnel.module.css";
import { bands } from "./funnelShape";

const stages = ["sent", "opened", "verified", "enrolled"] as const;

export function Funnel({
  view,
  onStage,
}: {
  view: FunnelView;
  /** A stage was clicked: show the invites that are there now. */
  onStage: (state: InviteState) => void;
}) {
  const values = stages.map((stage) => view[stage]);
  const perDay = view.enrolled_per_day;
  const withDays = perDay.some((day) => day.count > 0);
  return (
    <section className={classes.funnel} aria-label="From sent to enrolled">
      <div className={classes.stages}>
        {stages.map((stage, index) => (
          <button
            type="button"
            key={stage}
            className={classes.stage}
            onClick={() => onStage(stage)}
            title={`Show invites that are ${stateLooks[stage].word} now`}
          >
            <span className={classes.head}>
              <StateIcon state={stage} />
              {stateLooks[stage].word}
              {index === 0 && (
                <span className={classes.days}>· by mail, last {view.days} days</span>
              )}
            </span>
            <span className={classes.figures}>
              <span className={classes.count}>{count(view[stage])}</span>
              <span className={classes.share}>{percent(view[stage], view.sent)}</span>
            </span>
          </button>
        ))}
        <svg
          className={classes.shape}
          viewBox="0 0 400 42"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bands(values).map((path, index) => (
            <path key={stages[index]} d={path} fill={`var(--funnel-${index + 1})`} />
          ))}
        </svg>
      </div>
      {withDays && <EnrolledPerDay days={perDay} />}
    </section>
  );
}
