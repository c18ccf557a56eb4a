/** How far a sending is: one bar, and the same in figures. */
import type { SendProgress } from "@/bindings";
import { count } from "@/components/numbers";
import { t } from "@/words";
import classes from "./SendTally.module.css";

export function SendTally({
  progress,
  mails,
}: {
  progress: SendProgress;
  /** All of them are mails, so that the mail server alone takes them. */
  mails: boolean;
}) {
  const { invites, queued, sent, failed, unknown } = progress;
  const share = (n: number) => `${invites > 0 ? (n / invites) * 100 : 0}%`;
  const settled = sent + failed + unknown;
  return (
    <section className={classes.tally} aria-label={t("enroll-progress-of-the-sending")}>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={mails ? t("enroll-handed-to-mail-server") : t("enroll-handed-over")}
        aria-valuemin={0}
        aria-valuemax={invites}
        aria-valuenow={settled}
        aria-valuetext={t("enroll-settled-of", { settled, invites })}
      >
        <span className={classes.sent} style={{ width: share(sent) }} />
        <span className={classes.unknown} style={{ width: share(unknown) }} />
        <span className={classes.failed} style={{ width: share(failed) }} />
      </div>
      <dl className={classes.figures} aria-live="polite">
        <Figure name={t("enroll-sent")} value={sent} />
        <Figure name={t("enroll-waiting")} value={queued} />
        <Figure name={t("enroll-failed")} value={failed} tone={failed > 0 ? "bad" : undefined} />
        {unknown > 0 && <Figure name={t("enroll-unknown")} value={unknown} tone="doubt" />}
      </dl>
    </section>
  );
}

function Figure({ name, value, tone }: { name: string; value: number; tone?: string }) {
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt>{name}</dt>
      <dd>{count(value)}</dd>
    </div>
  );
}
