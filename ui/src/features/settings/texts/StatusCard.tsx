/** Whether invites can go by text, and what texts cost today. */
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { TextStanding } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import { useTextStanding } from "./queries";
import classes from "./Texts.module.css";

export function StatusCard({ unsaved }: { unsaved: boolean }) {
  const standing = useTextStanding();
  if (standing.isError)
    return <ErrorState error={standing.error} onRetry={() => void standing.refetch()} compact />;
  if (!standing.data) return null;
  const now = standing.data;
  return (
    <section className={classes.status} aria-label={t("texts-state-of-text-messages")}>
      <Mark ready={now.ready} />
      <div className={classes.statusWords}>
        <p className={classes.statusTitle}>
          {now.ready ? t("texts-texts-can-be-sent") : t("texts-texts-cannot-be-sent")}
        </p>
        <p className={classes.quiet}>
          {now.ready ? t("texts-chosen-with-each-invite") : now.words}
          {unsaved && ` ${t("texts-changes-not-saved")}`}
        </p>
      </div>
      <Figures now={now} />
    </section>
  );
}

function Figures({ now }: { now: TextStanding }) {
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t("texts-spent-today")}</dt>
        <dd className="tabular">{now.spent_today}</dd>
      </div>
      <div>
        <dt>{t("texts-left-today")}</dt>
        <dd className="tabular">{now.left_today ?? t("texts-no-limit")}</dd>
      </div>
    </dl>
  );
}

function Mark({ ready }: { ready: boolean }) {
  const look = { size: 20, stroke: 1.7, "aria-hidden": true } as const;
  return ready ? (
    <IconCircleCheck {...look} className={classes.good} />
  ) : (
    <IconAlertTriangle {...look} className={classes.bad} />
  );
}
