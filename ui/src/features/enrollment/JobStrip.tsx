/** The sending that is on its way, pinned under the title; stays when finished until it is dismissed. */
import { ActionIcon, Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconLoader2,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { commands, type JobStatus } from "@/bindings";
import { count, percent } from "@/components/numbers";
import { clock } from "@/components/time";
import { toasts } from "@/components/toasts";
import { useNow } from "@/components/useNow";
import { call } from "@/platform/call";
import classes from "./JobStrip.module.css";
import { jobKey, useJob } from "./queries";

/** Nothing to say: no sending, and nothing left over from one. */
export function isQuiet(job: JobStatus): boolean {
  return !job.active && job.sent + job.failed + job.unknown === 0;
}

/** "about 40 s left", "about 3 min left". */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${Math.round(seconds / 3600)} h left`;
}

export function JobStrip({ onShowQueued }: { onShowQueued: () => void }) {
  const job = useJob().data;
  const queries = useQueryClient();
  if (!job || isQuiet(job)) return null;

  const ask = async (request: ReturnType<typeof commands.jobStatus>) => {
    try {
      queries.setQueryData(jobKey, await call(request));
    } catch (cause) {
      toasts.failed(cause);
    }
  };

  const all = job.sent + job.failed + job.unknown + job.due + job.later + job.in_flight;
  const done = job.sent + job.failed + job.unknown;
  return (
    <section
      className={classes.strip}
      aria-label="Sending"
      data-trouble={job.trouble ? true : undefined}
    >
      <JobMark job={job} />
      <p className={`${classes.words} tabular`} title={job.trouble ?? undefined}>
        <strong>{title(job)}</strong> — {count(job.sent)} of {count(all)} sent
        {job.failed > 0 && (
          <>
            {" · "}
            <span className={classes.failed}>{count(job.failed)} failed</span>
          </>
        )}
        {job.unknown > 0 && (
          <>
            {" · "}
            <span className={classes.unknown}>{count(job.unknown)} unknown</span>
          </>
        )}
        <Rest job={job} />
      </p>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label="Messages handed over"
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
      >
        <span
          className={classes.sent}
          style={{ width: `${(job.sent / Math.max(1, all)) * 100}%` }}
        />
        {job.failed + job.unknown > 0 && (
          <span
            className={classes.lost}
            style={{ width: `${((job.failed + job.unknown) / Math.max(1, all)) * 100}%` }}
          />
        )}
      </div>
      <span className={classes.share}>
        {percent(Math.floor((done / Math.max(1, all)) * 100), 100)}
      </span>
      {job.active ? (
        <>
          <Button
            className={classes.button}
            variant="subtle"
            size="xs"
            leftSection={
              job.paused ? (
                <IconPlayerPlay size={15} stroke={1.7} />
              ) : (
                <IconPlayerPause size={15} stroke={1.7} />
              )
            }
            onClick={() => void ask(commands.pauseJob(!job.paused))}
          >
            {job.paused ? "Resume" : "Pause"}
          </Button>
          <button type="button" className={`link-button ${classes.button}`} onClick={onShowQueued}>
            View
          </button>
        </>
      ) : (
        <ActionIcon
          className={classes.button}
          size={28}
          aria-label="Dismiss"
          onClick={() => void ask(commands.resetJobTally())}
        >
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </section>
  );
}

function title(job: JobStatus): string {
  if (!job.active) return "Sending finished";
  if (job.paused) return "Sending is paused";
  if (job.due + job.in_flight === 0) return "Waiting to send";
  return "Sending invites";
}

function JobMark({ job }: { job: JobStatus }) {
  if (job.trouble) return <IconAlertTriangle className={classes.warn} size={17} stroke={1.7} />;
  if (!job.active) return <IconCircleCheck className={classes.ok} size={17} stroke={1.7} />;
  return (
    <IconLoader2
      className={job.paused ? classes.still : classes.turning}
      size={17}
      stroke={2}
      aria-hidden
    />
  );
}

/** What it waits for, or how long it takes. */
function Rest({ job }: { job: JobStatus }) {
  if (job.trouble) {
    return (
      <span className={classes.trouble}>
        {" · "}
        {job.trouble}
      </span>
    );
  }
  if (!job.active || job.paused) return null;
  if (job.elsewhere) return <> · another Muster process on this data folder sends</>;
  if (job.due + job.in_flight === 0 && job.next_due_at !== null)
    return <NextDue at={job.next_due_at} />;
  if (job.seconds_left !== null) return <> · {timeLeft(job.seconds_left)}</>;
  return null;
}

function NextDue({ at }: { at: number }) {
  const now = useNow(1000);
  return <> · the next goes out in {clock(at - now)}</>;
}
