/**
 * How many of the invites that were sent got how far: cumulative, drawn to scale. Beside it the
 * enrollments of the last days, once there are any.
 */
import { Link } from "@tanstack/react-router";
import type { FunnelView, InviteState } from "@/bindings";
import { Say, t } from "@/words";
import { EnrolledPerDay } from "./EnrolledPerDay";
import classes from "./Funnel.module.css";
import { FunnelStages } from "./FunnelStages";

export function Funnel({
  view,
  onStage,
}: {
  view: FunnelView;
  /** A stage was clicked: show the invites that are there now. */
  onStage: (state: InviteState) => void;
}) {
  const perDay = view.enrolled_per_day;
  const withDays = perDay.some((day) => day.count > 0);
  return (
    <section className={classes.funnel} aria-label={t("enrollment-from-sent-to-enrolled")}>
      <div className={classes.whole}>
        <FunnelStages
          counts={view}
          note={
            <Say
              id="enrollment-funnel-note"
              vars={{ days: view.days }}
              parts={{ whole: (inside) => <span className={classes.wide}>{inside}</span> }}
            />
          }
          onStage={onStage}
        />
        <Link
          to="/enrollment/funnel"
          search={{ days: view.days }}
          className={classes.detail}
          title={t("enrollment-break-the-funnel-down")}
        >
          <Say
            id="enrollment-funnel-details"
            parts={{ hidden: (inside) => <span className="visually-hidden">{inside}</span> }}
          />
        </Link>
      </div>
      {withDays && <EnrolledPerDay days={perDay} />}
    </section>
  );
}
