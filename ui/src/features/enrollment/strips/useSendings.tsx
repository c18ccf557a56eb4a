/** What is being sent: a line for each import, one for all single sendings together. */
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, useState } from "react";
import type { BatchRow, JobStatus } from "@/bindings";
import { Later } from "@/components/Later";
import { useBatchActions } from "@/features/batches/actions";
import { saysTheSame } from "@/features/batches/Pace";
import { usePausedBefore } from "@/features/batches/pausedBefore";
import { useJob, useLatestBatches, useLiveBatches } from "@/features/batches/queries";
import { isUnderWay } from "@/features/batches/words";
import { t } from "@/words";
import { BatchStrip } from "./BatchStrip";
import { awayName, chooseStrips, room, singleSending } from "./chooseStrips";
import classes from "./JobStrips.module.css";
import type { Rank, Told } from "./place";
import { SingleStrip } from "./SingleStrip";
import { usePutAway } from "./usePutAway";

const CancelDialog = lazy(async () => ({
  default: (await import("@/features/batches/CancelDialog")).CancelDialog,
}));

export function useSendings(onShowQueued: () => void): { sendings: Told[]; dialog: ReactNode } {
  const job = useJob().data;
  const latest = useLatestBatches();
  useLiveBatches();
  const actions = useBatchActions();
  const [away, putAway] = usePutAway();
  const [cancelling, setCancelling] = useState<BatchRow | null>(null);
  const pausedBefore = usePausedBefore(job);

  // Without an answer about imports the line of all single sendings is still true.
  const rows = latest.data?.rows ?? [];
  const strips = chooseStrips(rows, { away, now: Date.now() });
  const single = job && !latest.isPending ? singleSending(job, rows) : null;
  const shown = strips.slice(0, room - (single ? 1 : 0));
  const hidden = strips.length - shown.length;
  const underWay = shown.filter((row) => row.stage === "running" || row.stage === "undoable");
  const several = underWay.length + (single && single.left > 0 ? 1 : 0) > 1;
  const more = hidden > 0 && (
    <Link to="/batches" className={classes.view}>
      {t("enrollment-more-strips", { n: hidden })}
    </Link>
  );
  const sendings = shown.map(
    (row, index): Told => ({
      key: `batch-${row.id}`,
      rank: rankOf(row, job),
      pressing: row.stage === "undoable",
      line: (
        <BatchStrip
          row={row}
          job={job}
          pausedBefore={pausedBefore}
          several={several}
          actions={actions}
          onCancel={setCancelling}
          onPutAway={(row) => putAway(awayName(row))}
          more={index === shown.length - 1 && more}
        />
      ),
    }),
  );
  if (job && single)
    sendings.push({
      key: "single",
      rank: single.left === 0 ? "over" : hasTrouble(job) ? "trouble" : "underWay",
      line: (
        <SingleStrip
          job={job}
          single={single}
          pausedBefore={pausedBefore}
          several={several}
          actions={actions}
          onShowQueued={onShowQueued}
        />
      ),
    });
  const dialog = (
    <Later>
      <CancelDialog asked={cancelling} onClose={() => setCancelling(null)} />
    </Later>
  );
  return { sendings, dialog };
}

const hasTrouble = (job: JobStatus | undefined) => Boolean(job?.trouble) && !saysTheSame(job);

function rankOf({ stage }: BatchRow, job: JobStatus | undefined): Rank {
  if (stage === "scheduled") return "scheduled";
  if (!isUnderWay(stage)) return "over";
  return stage === "running" && hasTrouble(job) ? "trouble" : "underWay";
}
