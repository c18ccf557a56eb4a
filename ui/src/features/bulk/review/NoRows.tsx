/** In place of rows: they could not be read, or none fits, which is good news where the list is about problems. */
import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { ImportSummary } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { counted } from "@/components/numbers";
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
      ? ["No row fits", `Nothing here holds “${query.search}”.`]
      : query.show === "errors" && summary.errors === 0
        ? ["Nothing needs fixing", `${counted(summary.ready, "row")} will become an invite.`]
        : query.show === "duplicates"
          ? ["No possible duplicates", "Nobody stands twice for the same platform."]
          : query.show === "left_out"
            ? ["No row is left out", "Delete leaves the current row out."]
            : ["No row fits", "Other rows are there."];
  return (
    <div className={classes.over}>
      <EmptyState
        title={title ?? ""}
        action={
          <Button variant="default" onClick={() => void review.show(everything)}>
            Show all {counted(summary.rows, "row")}
          </Button>
        }
      >
        {text}
      </EmptyState>
    </div>
  );
}
