/** In place of rows: they could not be read, or none fits, which is good news where the list is about problems. */
import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { ImportSummary } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import classes from "./ReviewStep.module.css";
import { everything, type Review } from "./useReview";

export function NoRows({ review, summary }: { review: Review; summary: ImportSummary }) {
  const { pages } = review;
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  if (pages.error !== null) {
    return (
      <div className={classes.over}>
        <ErrorState error={pages.error} onRetry={() => pages.retry()} />
      </div>
    );
  }
  return pages.known && pages.total === 0 ? <Empty review={review} summary={summary} /> : null;
}

function Empty({ review, summary }: { review: Review; summary: ImportSummary }) {
  const { query } = review;
  const [title, text] =
    query.search !== ""
      ? [t("bulk-no-row-fits"), t("bulk-nothing-holds", { search: query.search })]
      : query.show === "errors" && summary.errors === 0
        ? [t("bulk-nothing-needs-fixing"), t("bulk-rows-will-become", { n: summary.ready })]
        : query.show === "duplicates"
          ? [t("bulk-no-duplicates"), t("bulk-nobody-stands-twice")]
          : query.show === "left_out"
            ? [t("bulk-no-row-is-left-out"), t("bulk-delete-leaves-out")]
            : [t("bulk-no-row-fits"), t("bulk-other-rows-are-there")];
  return (
    <div className={classes.over}>
      <EmptyState
        title={title ?? ""}
        action={
          <Button variant="default" onClick={() => void review.show(everything)}>
            {t("bulk-show-all-rows", { n: summary.rows })}
          </Button>
        }
      >
        {text}
      </EmptyState>
    </div>
  );
}
