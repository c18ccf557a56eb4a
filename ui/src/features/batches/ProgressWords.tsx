/** How far an import is, in one line: what was sent, what was lost, what it waits for. */
import type { BatchRow, BatchView, JobStatus } from "@/bindings";
import { atTime, clock, timeLeft } from "@/components/time";
import { useNow } from "@/components/useNow";
import { t } from "@/words";
import { Hold, Slowed, saysTheSame } from "./Pace";
import classes from "./ProgressWords.module.css";

interface ProgressProps {
  row: BatchRow;
  /** What only the import's own answer tells: deferred mails, time left, trouble. */
  view: Pick<BatchView, "deferred" | "seconds_left" | "trouble"> | undefined;
  job: JobStatus | undefined;
  pausedBefore: boolean;
}

export function ProgressWords({ row, view, job, pausedBefore }: ProgressProps) {
  if (row.stage === "awaiting_approval") {
    return t("batches-wait-for-approval", { n: row.invites });
  }
  if (row.stage === "undoable") {
    return (
      <>
        {t("count-invites", { n: row.invites })}
        <FirstMail until={row.undo_until} />
      </>
    );
  }
  if (row.stage === "scheduled" && row.sent + row.failed + row.unknown === 0) {
    return row.send_at === null
      ? t("batches-wait-for-their-time", { n: row.invites })
      : t("batches-go-out-on", { n: row.invites, when: atTime(row.send_at) });
  }
  if (row.stage === "undone") {
    return t("batches-taken-back-nothing-sent", { n: row.invites });
  }
  return (
    <>
      {row.stage === "running" && (
        <HeldUp row={row} view={view} job={job} pausedBefore={pausedBefore} />
      )}
      {row.stage === "cancelled" && <>{t("batches-rest-cancelled")} · </>}
      {t("batches-sent-of-all", { sent: row.sent, n: row.invites })}
      <Lost row={row} />
      {view && view.deferred > 0 && <> · {t("batches-deferred", { n: view.deferred })}</>}
      {row.stage === "running" && !job?.paused && <Rest view={view} job={job} />}
    </>
  );
}

function Lost({ row }: { row: BatchRow }) {
  return (
    <>
      {row.failed > 0 && (
        <>
          {" · "}
          <span className={classes.failed}>{t("batches-failed-so-far", { n: row.failed })}</span>
        </>
      )}
      {row.unknown > 0 && (
        <>
          {" · "}
          <span className={classes.unknown}>{t("batches-unknown-so-far", { n: row.unknown })}</span>
        </>
      )}
    </>
  );
}

/** What it waits for comes first, above all what needs a decision: a long line is cut at its end. */
function HeldUp({ row, view, job, pausedBefore }: ProgressProps) {
  if (job?.paused) {
    return (
      <>
        <span className={classes.trouble}>
          {pausedBefore
            ? t("batches-stopped-mails-wait", { n: row.waiting })
            : t("batches-paused-mails-wait", { n: row.waiting })}
        </span>
        {" · "}
      </>
    );
  }
  return (
    <>
      {view?.trouble && !saysTheSame(job) && (
        <>
          <span className={classes.trouble}>{view.trouble}</span>
          {" · "}
        </>
      )}
      {job?.hold && !job.elsewhere && (
        <>
          <Hold hold={job.hold} />
          {" · "}
        </>
      )}
    </>
  );
}

/** How slowly and how long it goes on, or who else does it. */
function Rest({ view, job }: Pick<ProgressProps, "view" | "job">) {
  if (job?.elsewhere) return <> · {t("batches-another-muster-process-on-this")}</>;
  const held = view?.trouble && !saysTheSame(job);
  return (
    <>
      {job && <Slowed job={job} />}
      {!held && view?.seconds_left != null && <> · {timeLeft(view.seconds_left)}</>}
    </>
  );
}

function FirstMail({ until }: { until: number | null }) {
  const now = useNow(1000);
  if (until === null || until <= now) return <> · {t("batches-the-first-mail-is-about")}</>;
  return <> · {t("batches-first-mail-leaves-in", { time: clock(until - now) })}</>;
}
