/** What failed, grouped by the server's words; the most frequent first. */

import { Link } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import type { BatchView, FailureGroup } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { count } from "@/components/numbers";
import { StateBadge } from "@/components/StateBadge";
import { t } from "@/words";
import classes from "./Failures.module.css";
import { useBatchFailures } from "./queries";
import { reachable } from "./reinvite/choice";
import { isUnderWay } from "./words";

export function Failures({ view, onReinvite }: { view: BatchView; onReinvite: () => void }) {
  const manages = useMay("manage");
  const query = useBatchFailures(view.row.id);
  const groups = query.data ?? [];
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section className={classes.card} aria-labelledby="failures">
      <div className={classes.head}>
        <h2 id="failures" className={classes.title}>
          {t("batches-what-failed")}
        </h2>
        {all > 0 && <span className={classes.quiet}>{t("count-invites", { n: all })}</span>}
        <span className={classes.space} />
        {manages && reachable(view.states).length > 0 && (
          <button type="button" className="link-button" onClick={onReinvite}>
            {t("batches-correct-and-re-invite")}
          </button>
        )}
      </div>
      {query.isError && !query.data && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
      )}
      {query.isPending && (
        <p className={classes.none} role="status">
          {t("batches-reading-the-replies")}
        </p>
      )}
      {query.isSuccess && groups.length === 0 && (
        <p className={classes.none}>
          {isUnderWay(view.row.stage)
            ? t("batches-nothing-has-failed-so-far")
            : t("batches-nothing-failed")}
        </p>
      )}
      {groups.length > 0 && (
        <ul className={classes.list}>
          {groups.map((group) => (
            <Group key={`${group.state} ${group.words}`} group={group} batch={view.row.id} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Group({ group, batch }: { group: FailureGroup; batch: string }) {
  const others = group.count - group.examples.length;
  return (
    <li className={classes.group}>
      <span className={classes.count}>{count(group.count)}</span>
      <div className={classes.what}>
        <p className={classes.words}>{group.words || t("batches-no-words-were-given")}</p>
        <p className={classes.quiet}>
          {others > 0 && group.examples.length > 0
            ? t("batches-examples-and-others", { examples: group.examples.join(", "), n: others })
            : group.examples.join(", ")}
        </p>
      </div>
      <Link
        to="/enrollment"
        search={{ batch, state: group.state }}
        className={classes.link}
        title={t("batches-show-those-in-this-state")}
      >
        <StateBadge state={group.state} />
      </Link>
    </li>
  );
}
