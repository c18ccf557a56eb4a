/** Whether the mailbox is read, when it was last, what was found, and what keeps it from being read. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconRefresh } from "@tabler/icons-react";
import { type BounceStatus, commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { RelativeTime } from "@/components/RelativeTime";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import classes from "./Bounces.module.css";
import { useBounceStatus, useReading } from "./queries";
import { ReportView } from "./ReportView";
import { statusTally } from "./reportWords";

export function StatusCard({
  ready,
  unsaved,
}: {
  /** A server is stored. */
  ready: boolean;
  /** The form differs from what is stored, and only that is read. */
  unsaved: boolean;
}) {
  const status = useBounceStatus();
  const reading = useReading(() => call(commands.checkBouncesNow()));
  if (status.isError)
    return <ErrorState error={status.error} onRetry={() => void status.refetch()} compact />;
  if (!status.data) return null;
  const now = status.data;
  return (
    <section className={classes.status} aria-label={t("bounces-state-of-the-mailbox")}>
      <div className={classes.statusLine}>
        <Mark now={now} />
        <div className={classes.statusWords}>
          <p className={classes.statusTitle}>{title(now, ready)}</p>
          <p className={classes.quiet}>
            {now.last_checked_at === null ? (
              t("bounces-not-read-yet")
            ) : (
              <>
                <Say
                  id="bounces-last-read"
                  parts={{ time: <RelativeTime at={now.last_checked_at} /> }}
                />{" "}
                {statusTally(now)}
              </>
            )}
          </p>
          {now.last_words && (
            <p className={classes.trouble} role="alert">
              {now.last_words}
            </p>
          )}
        </div>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.7} />}
          disabled={!ready}
          loading={reading.isPending || now.checking}
          title={unsaved ? t("bounces-reads-the-mailbox-as-it") : undefined}
          onClick={() => reading.mutate()}
        >
          {t("bounces-check-now")}
        </Button>
      </div>
      {reading.isError && <ErrorState error={reading.error} compact />}
      {reading.data && <ReportView report={reading.data} />}
    </section>
  );
}

function title(now: BounceStatus, ready: boolean): string {
  if (now.checking) return t("bounces-the-mailbox-is-being-read");
  if (now.last_words) return t("bounces-the-mailbox-could-not-be");
  if (now.enabled) return t("bounces-the-mailbox-is-read-by");
  return ready ? t("bounces-the-mailbox-is-not-read") : t("bounces-no-mailbox-is-set-up");
}

function Mark({ now }: { now: BounceStatus }) {
  const look = { size: 20, stroke: 1.7, "aria-hidden": true } as const;
  if (now.last_words) return <IconAlertTriangle {...look} className={classes.bad} />;
  if (now.enabled) return <IconCircleCheck {...look} className={classes.good} />;
  return <IconClock {...look} className={classes.idle} />;
}
