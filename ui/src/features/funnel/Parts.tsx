/** The funnel's parts: what it is split by, then a table, or days as a picture with its numbers beside it. */
import { SegmentedControl } from "@mantine/core";
import type { FunnelBy, FunnelReport } from "@/bindings";
import { t } from "@/words";
import { DaysCard } from "./DaysCard";
import classes from "./FunnelPage.module.css";
import { PartsTable } from "./PartsTable";
import { StageKeys } from "./StageKeys";
import { type FunnelSearch, splits, splitWords } from "./search";

const byWords: Record<FunnelBy, string> = {
  platform: t("funnel-by-platform"),
  batch: t("funnel-by-batch"),
  group: t("funnel-by-group"),
  day: t("funnel-by-day"),
};

export function Parts({
  by,
  shown,
  report,
  search,
  days,
  onSplit,
}: {
  /** What is asked for, and what the report is split by: another one may be on its way. */
  by: FunnelBy;
  shown: FunnelBy;
  report: FunnelReport;
  search: FunnelSearch;
  /** How far it looks back. */
  days: number;
  onSplit: (by: FunnelBy) => void;
}) {
  return (
    <section aria-labelledby="funnel-parts">
      <div className={classes.partsHead}>
        <h2 id="funnel-parts" className={classes.partsTitle}>
          {byWords[by]}
        </h2>
        {shown !== "day" && <StageKeys />}
        <SegmentedControl
          aria-label={t("funnel-split-by")}
          value={by}
          onChange={(value) => onSplit(splits.find((split) => split === value) ?? "platform")}
          data={splits.map((split) => ({ value: split, label: splitWords[split] }))}
        />
      </div>
      {shown === "day" ? (
        <DaysCard parts={report.parts} whole={report.whole} days={days} />
      ) : (
        <PartsTable by={shown} parts={report.parts} search={search} />
      )}
      {report.left_out > 0 && (
        <p className={classes.leftOut}>{t("funnel-parts-left-out", { n: report.left_out })}</p>
      )}
    </section>
  );
}
