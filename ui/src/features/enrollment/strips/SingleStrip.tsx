/** Sendings outside imports, all together. Finished, the strip stays until it is dismissed. */
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMay } from "@/app/rights";
import type { JobStatus } from "@/bindings";
import { SendingBar } from "@/components/SendingBar";
import { clock, timeLeft } from "@/components/time";
import { useNow } from "@/components/useNow";
import type { useBatchActions } from "@/features/batches/actions";
import { Hold, Slowed, saysTheSame } from "@/features/batches/Pace";
import { t } from "@/words";
import type { SingleSending } from "./chooseStrips";
import classes from "./JobStrips.module.css";
import { PauseButton } from "./PauseButton";
import { StripMark, type StripSign, tellWhole } from "./StripMark";

interface SingleStripProps {
  job: JobStatus;
  single: SingleSending;
  pausedBefore: boolean;
  several: boolean;
  actions: ReturnType<typeof useBatchActions>;
  onShowQueued: () => void;
}

export function SingleStrip(props: SingleStripProps) {
  const { job, single, several, actions, onShowQueued } = props;
  const { left, sent, failed, unknown, mixed } = single;
  const active = left > 0;
  const manages = useMay("manage");
  const all = sent + failed + unknown + left;
  return (
    <section className={classes.strip} aria-label={t("enrollment-sending")}>
      <StripMark sign={signOf(job, single)} />
      <p className={`${classes.words} tabular`} onMouseEnter={tellWhole}>
        <strong>{title(job, single)}</strong>
        <span className={`${classes.rest} truncate`}>
          —{" "}
          {mixed
            ? t("enrollment-mails-wait", { n: left })
            : active
              ? t("enrollment-sent-of-all", { sent, all })
              : t("enrollment-messages-sent", { sent, all })}
          {!mixed && failed > 0 && (
            <>
              {" · "}
              <span className={classes.failed}>
                {t("enrollment-sending-failed", { n: failed })}
              </span>
            </>
          )}
          {!mixed && unknown > 0 && (
            <>
              {" · "}
              <span className={classes.unknown}>
                {t("enrollment-sending-unknown", { n: unknown })}
              </span>
            </>
          )}
          {active && <Rest {...props} />}
        </span>
      </p>
      {active && !mixed ? (
        <SendingBar
          label={t("enrollment-messages-handed-over")}
          all={all}
          sent={sent}
          lost={failed + unknown}
        />
      ) : (
        <span className={classes.space} />
      )}
      {active ? (
        <>
          <PauseButton
            paused={job.paused}
            several={several}
            onPause={(paused) => void actions.pause(paused)}
          />
          <button type="button" className={`link-button ${classes.button}`} onClick={onShowQueued}>
            {t("enrollment-view")}
          </button>
        </>
      ) : (
        manages && (
          <ActionIcon
            className={classes.away}
            size={28}
            aria-label={t("enrollment-dismiss-strip")}
            title={t("enrollment-dismiss-strip")}
            data-takes-away
            onClick={() => void actions.resetTally()}
          >
            <IconX size={16} stroke={1.7} />
          </ActionIcon>
        )
      )}
    </section>
  );
}

function title(job: JobStatus, { left, sendings }: SingleSending): string {
  if (left === 0) return t("enrollment-sendings-finished", { n: sendings });
  if (job.paused) return t("enrollment-sending-is-paused");
  if (job.hold || job.due + job.in_flight === 0) return t("enrollment-waiting-to-send");
  return t("enrollment-sending-invites");
}

function signOf(job: JobStatus, { left, failed, unknown }: SingleSending): StripSign {
  if (left === 0) return failed + unknown > 0 ? "trouble" : "done";
  if (job.paused) return "paused";
  if (job.trouble && !saysTheSame(job)) return "trouble";
  return job.hold || job.due + job.in_flight === 0 ? "waiting" : "sending";
}

/** What it waits for, or how long it takes. */
function Rest({ job, pausedBefore }: SingleStripProps) {
  if (job.paused) {
    return pausedBefore ? (
      <span className={classes.trouble}> · {t("enrollment-stopped-when-muster-was-closed")}</span>
    ) : null;
  }
  if (job.trouble && !saysTheSame(job))
    return <span className={classes.trouble}> · {job.trouble}</span>;
  if (job.elsewhere) return <> · {t("enrollment-another-muster-process-on-this")}</>;
  if (!job.hold && job.due + job.in_flight === 0 && job.next_due_at !== null)
    return <NextDue at={job.next_due_at} />;
  return (
    <>
      {job.hold && (
        <>
          {" · "}
          <Hold hold={job.hold} />
        </>
      )}
      <Slowed job={job} />
      {job.seconds_left !== null && <> · {timeLeft(job.seconds_left)}</>}
    </>
  );
}

function NextDue({ at }: { at: number }) {
  const now = useNow(1000);
  return <> · {t("enrollment-next-goes-out-in", { time: clock(at - now) })}</>;
}
