/** Four stages side by side, cumulative and drawn to scale: how many of what was sent got how far. */
import type { ReactNode } from "react";
import type { InviteState } from "@/bindings";
import { count, percent } from "@/components/numbers";
import { StateIcon } from "@/components/StateBadge";
import { stateLooks } from "@/components/states";
import { t } from "@/words";
import classes from "./Funnel.module.css";
import { bands } from "./funnelShape";

export const funnelStages = ["sent", "opened", "verified", "enrolled"] as const;

export type FunnelCounts = Record<(typeof funnelStages)[number], number>;

export function FunnelStages({
  counts,
  note,
  onStage,
}: {
  counts: FunnelCounts;
  /** Beside the first stage: what is counted. */
  note?: ReactNode;
  /** A stage was clicked: show the invites that are there now. */
  onStage: (state: InviteState) => void;
}) {
  return (
    <div className={classes.stages}>
      {funnelStages.map((stage, index) => (
        <button
          type="button"
          key={stage}
          className={classes.stage}
          onClick={() => onStage(stage)}
          title={t("enrollment-show-invites-that-are-now", { word: stateLooks[stage].word })}
        >
          <span className={classes.head}>
            <StateIcon state={stage} />
            {stateLooks[stage].word}
            {index === 0 && note && <span className={classes.days}>{note}</span>}
          </span>
          <span className={classes.figures}>
            <span className={classes.count}>{count(counts[stage])}</span>
            <span className={classes.share}>{percent(counts[stage], counts.sent)}</span>
          </span>
        </button>
      ))}
      <svg
        className={classes.shape}
        viewBox="0 0 400 42"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bands(funnelStages.map((stage) => counts[stage])).map((path, index) => (
          <path key={funnelStages[index]} d={path} fill={`var(--funnel-${index + 1})`} />
        ))}
      </svg>
    </div>
  );
}
