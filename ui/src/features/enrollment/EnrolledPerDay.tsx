/** A small line of enrollments per day; the last day is today. */
import type { DayCount } from "@/bindings";
import { onCalendar } from "@/components/time";
import { Say, t } from "@/words";
import classes from "./Funnel.module.css";

const width = 304;
const height = 50;

/** A line through the counts without overshooting any of them. */
function line(counts: readonly number[]): { path: string; last: [number, number] } {
  const most = Math.max(1, ...counts);
  const step = width / Math.max(1, counts.length - 1);
  const points = counts.map((value, index): [number, number] => [
    index * step,
    height - 2 - (value / most) * (height - 6),
  ]);
  let path = "";
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    if (!before) path = `M${x} ${y}`;
    else path += `C${before[0] + step / 2} ${before[1]} ${x - step / 2} ${y} ${x} ${y}`;
  });
  return { path, last: points.at(-1) ?? [0, height] };
}

export function EnrolledPerDay({ days }: { days: readonly DayCount[] }) {
  const counts = days.map((day) => day.count);
  const total = counts.reduce((sum, value) => sum + value, 0);
  const { path, last } = line(counts);
  const first = days[0];
  const middle = days[Math.floor(days.length / 2)];
  return (
    <div className={classes.days14}>
      <div className={classes.daysHead}>
        <span title={t("enrollment-however-they-were-invited-by")}>
          {t("enrollment-enrolled-per-day-all-ways")}
        </span>
        <span>
          <Say
            id="enrollment-enrolled-last-days"
            vars={{ days: days.length, total }}
            parts={{ b: (inside) => <strong>{inside}</strong> }}
          />
        </span>
      </div>
      <svg
        className={classes.line}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("enrollment-enrolled-each-day", {
          figures: days.map((day) => `${onCalendar(day.day)} ${day.count}`).join(", "),
        })}
      >
        <defs>
          <linearGradient id="per-day" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="var(--funnel-3)" stopOpacity="0.28" />
            <stop offset="1" stopColor="var(--funnel-3)" stopOpacity="0.04" />
          </linearGradient>
        </defs>
        <path d={`${path}V${height}H0Z`} fill="url(#per-day)" />
        <path
          d={path}
          fill="none"
          stroke="var(--funnel-3)"
          strokeWidth="1.6"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={`M${last[0]} ${last[1]}h0`}
          stroke="var(--accent-ink)"
          strokeWidth="6"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div className={classes.daysFoot}>
        <span>{first && onCalendar(first.day)}</span>
        <span>{middle && onCalendar(middle.day)}</span>
        <span>
          <Say
            id="enrollment-enrolled-today"
            vars={{ n: counts.at(-1) ?? 0 }}
            parts={{ b: (inside) => <strong>{inside}</strong> }}
          />
        </span>
      </div>
    </div>
  );
}
