/** Which group a device joins by itself: rules in their order, defaults where none holds, and a place to try them. */
import { useState } from "react";
import type { RuleView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import { useRules } from "../queries";
import { Defaults } from "./Defaults";
import { RuleDialog } from "./RuleDialog";
import { RuleList } from "./RuleList";
import classes from "./Rules.module.css";
import { TryIt } from "./TryIt";
import { useRuleBook } from "./useRuleBook";

/** No rule for a new one. */
export type AskedRule = { rule: RuleView | null };

export function RulesTab() {
  const query = useRules();
  const book = useRuleBook();
  const [asked, setAsked] = useState<AskedRule | null>(null);
  /** Number of the rule that decided the last try. */
  const [decided, setDecided] = useState<number | null>(null);
  if (!query.data)
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <p className={classes.loading} role="status">
        {t("groups-loading")}
      </p>
    );
  const view = query.data;
  return (
    <div className={classes.tab}>
      <div className={classes.main}>
        {query.isError && (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
        )}
        <RuleList rules={view.rules} book={book} decided={decided} onAsk={setAsked} />
        <Defaults defaults={view.defaults} book={book} />
      </div>
      <TryIt revision={view.revision} onDecided={setDecided} />
      <RuleDialog asked={asked} rules={view.rules} book={book} onClose={() => setAsked(null)} />
    </div>
  );
}
