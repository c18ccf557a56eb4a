/** The columns. The table beside them says the same; pointing at a day is only for the eye. */
import type { CSSProperties } from "react";
import type { FunnelPart } from "@/bindings";
import { count } from "@/components/numbers";
import { onCalendar } from "@/components/time";
import { funnelStages } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";
import classes from "./DaysCard.module.css";
import { columnsOf, height, namedDays, roundTop, width } from "./daysShape";

/** Days named below the picture. */
const named = 7;

/** Below its column; the first and the last of many stay within the picture. */
function place(index: number, days: number): CSSProperties {
  if (days > named && index === 0) return { left: 0 };
  if (days > named && index === days - 1) return { right: 0 };
  return { left: `${((index + 0.5) / days) * 100}%`, transform: "translateX(-50%)" };
}

export function DaysPicture({
  parts,
  pointed,
  onPoint,
}: {
  parts: readonly FunnelPart[];
  pointed: number | null;
  onPoint: (day: number | null) => void;
}) {
  const top = roundTop(Math.max(...parts.map((part) => part.sent)));
  const columns = columnsOf(parts, top);
  const day = width / Math.max(1, parts.length);
  const busiest = parts.reduce((most, part) => (part.sent > most.sent ? part : most));
  const label = t("funnel-days-in-words", {
    days: parts.length,
    first: onCalendar(parts[0]?.name ?? ""),
    last: onCalendar(parts.at(-1)?.name ?? ""),
    busiest: onCalendar(busiest.name),
    sent: busiest.sent,
    opened: busiest.opened,
    verified: busiest.verified,
    enrolled: busiest.enrolled,
  });
  return (
    <div className={classes.picture}>
      <div className={classes.scale} aria-hidden>
        <span>{count(top)}</span>
        <span>{count(top / 2)}</span>
        <span>0</span>
      </div>
      <div className={classes.plot}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={label}
          onMouseLeave={() => onPoint(null)}
          onMouseMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const at = Math.floor(((event.clientX - box.left) / box.width) * parts.length);
            onPoint(Math.max(0, Math.min(parts.length - 1, at)));
          }}
        >
          <rect width={width} height={height} fill="transparent" />
          {pointed !== null && (
            <rect x={pointed * day} width={day} height={height} className={classes.pointed} />
          )}
          {[0, 0.5].map((share) => (
            <line
              key={share}
              x2={width}
              y1={share * height}
              y2={share * height}
              className={classes.grid}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {columns.map((column, index) => (
            <g key={parts[index]?.key}>
              {column.heights.map((tall, stage) => (
                <rect
                  key={funnelStages[stage]}
                  x={column.x}
                  y={height - tall}
                  width={column.width}
                  height={tall}
                  fill={`var(--funnel-${stage + 1})`}
                />
              ))}
            </g>
          ))}
        </svg>
        <div className={classes.days} aria-hidden>
          {namedDays(parts.length, named).map((index) => (
            <span key={index} style={place(index, parts.length)}>
              {onCalendar(parts[index]?.name ?? "")}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
