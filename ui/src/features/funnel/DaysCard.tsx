/** Days side by side: the picture, and beside it every number that it shows. */
import { useState } from "react";
import type { FunnelPart } from "@/bindings";
import { count } from "@/components/numbers";
import { stateLooks } from "@/components/states";
import { onCalendar } from "@/components/time";
import { funnelStages } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";
import classes from "./DaysCard.module.css";
import { DaysPicture } from "./DaysPicture";
import { DaysTable } from "./DaysTable";

export function DaysCard({
  parts,
  whole,
  days,
}: {
  parts: readonly FunnelPart[];
  whole: FunnelPart;
  /** How far it looks back; that may begin in the middle of a day, which makes one part more. */
  days: number;
}) {
  const [pointed, setPointed] = useState<number | null>(null);
  const day = pointed === null ? undefined : parts[pointed];
  const shown = day ?? whole;
  return (
    <div className={classes.frame}>
      <div className={classes.chart}>
        <p className={classes.readout}>
          <span className={classes.when}>
            {day ? onCalendar(day.name) : t("funnel-last-days", { days })}
          </span>
          {funnelStages.map((stage, index) => (
            <span key={stage} className={classes.value}>
              <span
                className={classes.key}
                style={{ background: `var(--funnel-${index + 1})` }}
                aria-hidden
              />
              {stateLooks[stage].word} <strong>{count(shown[stage])}</strong>
            </span>
          ))}
        </p>
        <DaysPicture parts={parts} pointed={pointed} onPoint={setPointed} />
        <p className={classes.note}>{t("funnel-by-the-day-on-which")}</p>
      </div>
      <DaysTable parts={parts} pointed={pointed} onPoint={setPointed} />
    </div>
  );
}
