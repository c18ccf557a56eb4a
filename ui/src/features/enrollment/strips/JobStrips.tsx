/** What is being sent, pinned under the title: one strip per import, one for all single sendings, two at most. */
import { Link } from "@tanstack/react-router";
import { lazy, useState } from "react";
import type { BatchRow } from "@/bindings";
import { Later } from "@/components/Later";
import { useBatchActions } from "@/features/batches/actions";
import { usePausedBefore } from "@/features/batches/pausedBefore";
import { useJob, useLatestBatches, useLiveBatches } from "@/features/batches/queries";
import { t } from "@/words";
import { BatchStrip } from "./BatchStrip";
import { awayName, chooseStrips, room, singleSending } from "./chooseStrips";
import classes from "./JobStrips.module.css";
import { SingleStrip } from "./SingleStrip";
import { usePutAway } from "./usePutAway";

const CancelDialog = lazy(async () => ({
  default: (await import("@/features/batches/CancelDialog")).CancelDialog,
}));

export function JobStrips({ onShowQueued }: { onShowQueued: () => void }) {
  const job = useJob().data;
  const latest = useLatestBatches();
  useLiveBatches();
  const actions = useBatchActions();
  const [away, putAway] = usePutAway();
  const [cancelling, setCancelling] = useState<BatchRow | null>(null);
  const pausedBefore = usePausedBefore(job);

  // Without an answer about imports the strip of all mails together is still true.
  const rows = latest.data?.rows ?? [];
  const strips = chooseStrips(rows, { away, now: Date.now() });
  const single = job && !latest.isPending ? singleSending(job, rows, strips) : null;
  const shown = strips.slice(0, room - (single ? 1 : 0));
  const hidden = strips.length - shown.length;
  const underWay = shown.filter((row) => row.stage === "running" || row.stage === "undoable");
  const several = underWay.length + (single && single.left > 0 ? 1 : 0) > 1;
  const more = hidden > 0 && (
    <Link to="/batches" className={classes.view}>
      {t("enrollment-more-strips", { n: hidden })}
    </Link>
  );
  const dismiss = async (row: BatchRow) => {
    // First, or the tally of all mails together would come up in its place.
    if (row.stage !== "scheduled") await actions.resetTally();
    putAway(awayName(row));
  };

  return (
    <>
      {(shown.length > 0 || single) && (
        <div className={classes.strips}>
          {shown.map((row, index) => (
            <BatchStrip
              key={row.id}
              row={row}
              job={job}
              pausedBefore={pausedBefore}
              several={several}
              actions={actions}
              onCancel={setCancelling}
              onPutAway={(row) => void dismiss(row)}
              more={!single && index === shown.length - 1 && more}
            />
          ))}
          {job && single && (
            <SingleStrip
              job={job}
              single={single}
              pausedBefore={pausedBefore}
              several={several}
              actions={actions}
              onShowQueued={onShowQueued}
              more={more}
            />
          )}
        </div>
      )}
      <Later>
        <CancelDialog asked={cancelling} onClose={() => setCancelling(null)} />
      </Later>
    </>
  );
}
