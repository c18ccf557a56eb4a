/** While something is still to happen: how far it is, how long it takes, what holds it up. */
import { IconAlertTriangle } from "@tabler/icons-react";
import type { BatchView, JobStatus } from "@/bindings";
import { SendingBar } from "@/components/SendingBar";
import { t } from "@/words";
import classes from "./BatchPage.module.css";
import { saysTheSame } from "./Pace";
import { ProgressWords } from "./ProgressWords";
import { usePausedBefore } from "./pausedBefore";
import { isUnderWay } from "./words";

export function BatchProgress({ view, job }: { view: BatchView; job: JobStatus | undefined }) {
  const pausedBefore = usePausedBefore(job);
  const { row } = view;
  if (!isUnderWay(row.stage)) return null;
  return (
    <section className={classes.progress} aria-label={t("batches-progress")}>
      <div className={classes.progressLine}>
        <p className="tabular">
          <ProgressWords
            row={row}
            view={{ ...view, trouble: null }}
            job={job}
            pausedBefore={pausedBefore}
          />
        </p>
        {row.stage === "running" && (
          <SendingBar
            label={t("batches-mails-handed-over")}
            all={row.invites}
            sent={row.sent}
            lost={row.failed + row.unknown}
          />
        )}
      </div>
      {view.to_make > 0 && (
        <p className={classes.quiet}>{t("batches-still-being-made", { n: view.to_make })}</p>
      )}
      {view.trouble && !saysTheSame(job) && (
        <p className={classes.trouble} role="status">
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          {view.trouble}
        </p>
      )}
    </section>
  );
}
