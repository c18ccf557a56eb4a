/** What sending would do: people and groups that are new, rows that stay behind, when messages leave, what texts cost. */
import type { ReactNode } from "react";
import type { ImportPlan, ImportSummary, ImportView, Via } from "@/bindings";
import { atTime } from "@/components/time";
import { useNow } from "@/components/useNow";
import { messageWord, sendsMail, sendsText } from "@/components/vias";
import { Say, t } from "@/words";
import step from "../Step.module.css";
import { LeftOut } from "./LeftOut";
import { NewList } from "./NewList";
import classes from "./PlanFacts.module.css";
import { clockTime, momentWords } from "./times";

export function PlanFacts({
  view,
  summary,
  via,
  plan,
  stale,
}: {
  view: ImportView;
  summary: ImportSummary;
  via: Via;
  /** Absent until the engine has answered. */
  plan: ImportPlan | undefined;
  /** Being worked out anew. */
  stale: boolean;
}) {
  const now = useNow(30_000);
  const shown = plan ?? summary;
  const when = plan ? leaveWords(plan.first_at, plan.last_at, now) : "";
  return (
    <dl className={`${step.card} ${classes.facts}`} aria-busy={stale}>
      <div className={classes.fact}>
        <dt>{t("bulk-new-users")}</dt>
        <dd>
          {shown.new_users === 0 ? (
            t("bulk-none-all-are-known")
          ) : (
            <NewList
              title={t("bulk-new-users")}
              label={t("count-users", { n: shown.new_users })}
              total={shown.new_users}
              rows={summary.new_users_list.map(({ name, email }) => ({ name, aside: email }))}
            />
          )}
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>{t("bulk-new-groups")}</dt>
        <dd>
          {shown.new_groups === 0 ? (
            t("bulk-none")
          ) : (
            <NewList
              title={t("bulk-new-groups")}
              label={t("count-groups", { n: shown.new_groups })}
              total={shown.new_groups}
              rows={summary.new_groups_list.map(({ name, invites }) => ({
                name,
                aside: t("count-invites", { n: invites }),
              }))}
            />
          )}
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>{t("bulk-left-out")}</dt>
        <dd>
          <LeftOut id={view.id} counts={shown} />
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>{leaving[messageWord(via)]}</dt>
        <dd className="tabular">
          {plan ? (
            <span>
              {/* Files of the trial outbox wait for no server. */}
              {plan.server === null && sendsMail(via) ? (
                <Say
                  id={sendsText(via) ? "bulk-leave-trial-and-texts" : "bulk-leave-trial"}
                  vars={{ when }}
                  parts={{ quiet }}
                />
              ) : (
                <Say id="bulk-leave-at" vars={{ when, pace: plan.pace_words }} parts={{ quiet }} />
              )}
            </span>
          ) : (
            <span className={classes.quiet}>{t("bulk-working-it-out")}</span>
          )}
        </dd>
      </div>
      {sendsText(via) && (
        <div className={classes.fact}>
          <dt>{t("bulk-texts")}</dt>
          <dd className="tabular">
            {plan ? <TextsCost plan={plan} /> : <span className={classes.quiet}>…</span>}
          </dd>
        </div>
      )}
      <div className={classes.fact}>
        <dt>{t("bulk-links-work-until")}</dt>
        <dd className="tabular">
          {plan ? atTime(plan.expires_at) : <span className={classes.quiet}>…</span>}
        </dd>
      </div>
    </dl>
  );
}

const quiet = (inside: ReactNode) => <span className={classes.quiet}>{inside}</span>;

const leaving = {
  mail: t("bulk-mails-leave"),
  text: t("bulk-texts-leave"),
  message: t("bulk-messages-leave"),
};

/** The engine takes the first row's text for the measure of all. */
function TextsCost({ plan }: { plan: ImportPlan }) {
  return (
    <span>
      {plan.texts_cost ? (
        <Say
          id="bulk-texts-cost"
          vars={{ n: plan.texts, cost: plan.texts_cost }}
          parts={{ quiet }}
        />
      ) : (
        <Say id="bulk-texts-no-price" vars={{ n: plan.texts }} parts={{ quiet }} />
      )}
      {plan.texts_left_today !== null && (
        <>
          <br />
          {t("bulk-texts-left-today", { left: plan.texts_left_today })}
        </>
      )}
    </span>
  );
}

/** "14:02 to about 15:10", "14:02 to about Tomorrow, 09:00", "14:02, within a minute". */
function leaveWords(first: number, last: number, now: number): string {
  if (last <= now) return t("bulk-leave-at-once");
  const begin = momentWords(first, now);
  if (last - first < 60_000) return t("bulk-within-a-minute", { begin });
  const end = sameDay(first, last) ? clockTime(last) : momentWords(last, now);
  return t("bulk-leave-span", { begin, end });
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
