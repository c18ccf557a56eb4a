/** The funnel in detail: how many invites got how far, where people drop off, and how its parts compare. */
import { SegmentedControl } from "@mantine/core";
import { ErrorState } from "@/components/ErrorState";
import { PageHead } from "@/components/PageHead";
import { Trail } from "@/components/Trail";
import { t } from "@/words";
import { FunnelFilters } from "./FunnelFilters";
import classes from "./FunnelPage.module.css";
import { NothingSent } from "./NothingSent";
import { Parts } from "./Parts";
import { useFunnelReport, useLiveFunnel } from "./queries";
import { filterOf, type Span, spans } from "./search";
import { useFunnelSearch, useSpan } from "./useFunnelSearch";
import { WholeCard } from "./WholeCard";

export function FunnelPage() {
  const [search, change] = useFunnelSearch();
  const [days, setDays] = useSpan();
  const by = search.by ?? "platform";
  const query = useFunnelReport(filterOf(search, days), by);
  useLiveFunnel();
  const answer = query.data;
  return (
    <div className={classes.page}>
      <PageHead
        title={t("funnel-funnel")}
        trail={<Trail steps={[{ label: t("funnel-enrollment"), to: "/enrollment" }]} />}
      >
        <SegmentedControl
          aria-label={t("funnel-time-span")}
          value={String(days)}
          onChange={(value) => setDays(Number(value) as Span)}
          data={spans.map((span) => ({ value: String(span), label: t("count-days", { n: span }) }))}
        />
      </PageHead>
      <div className={classes.body}>
        <FunnelFilters search={search} days={days} onChange={change} />
        {query.isError && (
          <ErrorState
            error={query.error}
            onRetry={() => void query.refetch()}
            compact={answer !== undefined}
          />
        )}
        {query.isPending && (
          <p className={classes.reading} role="status">
            {t("funnel-counting")}
          </p>
        )}
        {answer && (
          <div className={classes.answer} data-stale={query.isPlaceholderData || undefined}>
            {answer.report.whole.sent === 0 ? (
              <NothingSent search={search} days={days} onChange={change} onSpan={setDays} />
            ) : (
              <>
                <WholeCard whole={answer.report.whole} days={days} search={search} />
                <Parts
                  by={by}
                  shown={answer.by}
                  report={answer.report}
                  search={search}
                  days={days}
                  onSplit={(split) => change({ by: split })}
                />
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
