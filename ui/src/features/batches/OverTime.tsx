/** The funnel over time, as a picture or as its numbers. */
import { useState } from "react";
import type { BatchHistory } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { count } from "@/components/numbers";
import { stateLooks } from "@/components/states";
import { funnelStages } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";
import { height, historyShape, stretchWords, width } from "./historyShape";
import classes from "./OverTime.module.css";
import { useBatchHistory } from "./queries";

export function OverTime({ id }: { id: string }) {
  const query = useBatchHistory(id);
  const [numbers, setNumbers] = useState(false);
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  if (!query.data || query.data.moments.length === 0) return null;
  return (
    <section className={classes.card} aria-labelledby="over-time">
      <div className={classes.head}>
        <h2 id="over-time" className={classes.title}>
          {t("batches-over-time")}
        </h2>
        <ul className={classes.legend}>
          {funnelStages.map((stage, index) => (
            <li key={stage}>
              <span
                className={classes.key}
                style={{ background: `var(--funnel-${index + 1})` }}
                aria-hidden
              />
              {stateLooks[stage].word}
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="link-button"
          aria-pressed={numbers}
          onClick={() => setNumbers(!numbers)}
        >
          {numbers ? t("batches-as-a-picture") : t("batches-as-numbers")}
        </button>
      </div>
      {numbers ? <Numbers history={query.data} /> : <Picture history={query.data} />}
    </section>
  );
}

function Picture({ history: { moments, minutes } }: { history: BatchHistory }) {
  const shape = historyShape(moments, minutes);
  if (!shape) return null;
  const totals = funnelStages.map((stage) =>
    moments.reduce((sum, moment) => sum + moment[stage], 0),
  );
  const label = funnelStages
    .map((stage, index) =>
      t("batches-stage-count", { stage: stateLooks[stage].word, n: totals[index] ?? 0 }),
    )
    .join(", ");
  return (
    <>
      <div className={classes.picture}>
        <span className={classes.most}>{count(shape.most)}</span>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t("batches-over-time-label", {
            from: stretchWords(shape.from, minutes),
            to: stretchWords(shape.to, minutes),
            numbers: label,
          })}
        >
          {shape.lines.map((line, index) => (
            <path
              key={funnelStages[index]}
              d={`${line}V${height}H0Z`}
              fill={`var(--funnel-${index + 1})`}
              fillOpacity="0.22"
            />
          ))}
          {shape.lines.map((line, index) => (
            <path
              key={funnelStages[index]}
              d={line}
              fill="none"
              stroke={`var(--funnel-${index + 1})`}
              strokeWidth="1.8"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      </div>
      <div className={classes.foot}>
        <span>{stretchWords(shape.from, minutes)}</span>
        <span>{stretchWords(shape.to, minutes)}</span>
      </div>
    </>
  );
}

function Numbers({ history: { moments, minutes } }: { history: BatchHistory }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <section className={classes.numbers} tabIndex={0} aria-label={t("batches-numbers-over-time")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("batches-from")}</th>
            {funnelStages.map((stage) => (
              <th key={stage} scope="col">
                {stateLooks[stage].word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment.at}>
              <th scope="row">{stretchWords(moment.at, minutes)}</th>
              {funnelStages.map((stage) => (
                <td key={stage}>{count(moment[stage])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
