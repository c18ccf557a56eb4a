/** Every day with its numbers, the latest first. */
import type { FunnelPart } from "@/bindings";
import { count } from "@/components/numbers";
import { stateLooks } from "@/components/states";
import { onCalendar } from "@/components/time";
import { funnelStages } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";
import classes from "./DaysCard.module.css";

export function DaysTable({
  parts,
  pointed,
  onPoint,
}: {
  parts: readonly FunnelPart[];
  pointed: number | null;
  onPoint: (day: number | null) => void;
}) {
  const latestFirst = parts.map((part, index) => ({ part, index })).reverse();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <section className={classes.numbers} tabIndex={0} aria-label={t("funnel-numbers-by-day")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("funnel-sent-on")}</th>
            {funnelStages.map((stage) => (
              <th key={stage} scope="col">
                {stateLooks[stage].word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {latestFirst.map(({ part, index }) => (
            <tr
              key={part.key}
              data-none={part.sent === 0 || undefined}
              data-pointed={index === pointed || undefined}
              onMouseEnter={() => onPoint(index)}
              onMouseLeave={() => onPoint(null)}
            >
              <th scope="row">{onCalendar(part.name)}</th>
              {funnelStages.map((stage) => (
                <td key={stage}>{count(part[stage])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
