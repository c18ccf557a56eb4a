/** What sending would do: people and groups that are new, rows that stay behind, when messages leave, what texts cost. */
import type { ImportPlan, ImportSummary, ImportView, Via } from "@/bindings";
import { counted } from "@/components/numbers";
import { atTime } from "@/components/time";
import { useNow } from "@/components/useNow";
import { messageWord, sendsText } from "@/components/vias";
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
        <dt>New users</dt>
        <dd>
          {shown.new_users === 0 ? (
            "None: all are known"
          ) : (
            <NewList
              title="New users"
              label={counted(shown.new_users, "user")}
              total={shown.new_users}
              rows={summary.new_users_list.map(({ name, email }) => ({ name, aside: email }))}
            />
          )}
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>New groups</dt>
        <dd>
          {shown.new_groups === 0 ? (
            "None"
          ) : (
            <NewList
              title="New groups"
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
        <dt>Left out</dt>
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
            <span className={classes.quiet}>Working it out…</span>
          )}
        </dd>
      </div>
      {sendsText(via) && (
        <div className={classes.fact}>
          <dt>Texts</dt>
          <dd className="tabular">
            {plan ? <TextsCost plan={plan} /> : <span className={classes.quiet}>…</span>}
          </dd>
        </div>
      )}
      <div className={classes.fact}>
        <dt>Links work until</dt>
        <dd className="tabular">
          {plan ? atTime(plan.expires_at) : <span className={classes.quiet}>…</span>}
        </dd>
      </div>
    </dl>
  );
}

const leaving = { mail: "Mails leave", text: "Texts leave", message: "Messages leave" };

/** The engine takes the first row's text for the measure of all. */
function TextsCost({ plan }: { plan: ImportPlan }) {
  return (
    <span>
      {counted(plan.texts, "text")}
      <span className={classes.quiet}>
        {plan.texts_cost
          ? `, about ${plan.texts_cost}, if each is as long as the first`
          : ", no price is set"}
      </span>
    </span>
  );
}

/** "14:02 to about 15:10", "14:02 to about Tomorrow, 09:00", "14:02, within a minute". */
function leaveWords(first: number, last: number, now: number): string {
  const begin = momentWords(first, now);
  if (last - first < 60_000) return `${begin}, within a minute`;
  return `${begin} to about ${sameDay(first, last) ? clockTime(last) : momentWords(last, now)}`;
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
