/** What sending would do: people and groups that are new, rows that stay behind, when messages leave, what texts cost. */
import type { ImportPlan, ImportSummary, ImportView, Via } from "@/bindings";
import { counted } from "@/components/numbers";
import { atTime } from "@/components/time";
import { useNow } from "@/components/useNow";
import { messageWord, sendsText } from "@/components/vias";
import { t } from "@/words";
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
  return (
    <dl className={`${step.card} ${classes.facts}`} aria-busy={stale}>
      <div className={classes.fact}>
        <dt>{t("bulk-new-users-2")}</dt>
        <dd>
          {shown.new_users === 0 ? (
            t("bulk-none-all-are-known")
          ) : (
            <NewList
              title={t("bulk-new-users-2")}
              label={counted(shown.new_users, "user")}
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
              label={counted(shown.new_groups, "group")}
              total={shown.new_groups}
              rows={summary.new_groups_list.map(({ name, invites }) => ({
                name,
                aside: counted(invites, "invite"),
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
              {leaveWords(plan.first_at, plan.last_at, now)}
              <span className={classes.quiet}>, {plan.pace_words}</span>
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

const leaving = {
  mail: "Mails leave",
  text: t("bulk-texts-leave"),
  message: t("bulk-messages-leave"),
};

/** The engine takes the first row's text for the measure of all. */
function TextsCost({ plan }: { plan: ImportPlan }) {
  return (
    <span>
      {counted(plan.texts, "text")}
      <span className={classes.quiet}>
        {plan.texts_cost
          ? t("bulk-about-if-each-is-as", { texts_cost: plan.texts_cost })
          : t("bulk-no-price-is-set")}
      </span>
    </span>
  );
}

/** "14:02 to about 15:10", "14:02 to about Tomorrow, 09:00", "14:02, within a minute". */
function leaveWords(first: number, last: number, now: number): string {
  const begin = momentWords(first, now);
  if (last - first < 60_000) return t("bulk-within-a-minute", { begin });
  return `${begin} to about ${sameDay(first, last) ? clockTime(last) : momentWords(last, now)}`;
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
