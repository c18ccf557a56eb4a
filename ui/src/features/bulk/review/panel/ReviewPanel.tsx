/** Beside the grid: what is wrong with the current cell and every way to mend it; or that nothing is. */
import type { ReactNode } from "react";
import { ErrorState } from "@/components/ErrorState";
import { Kbd } from "@/components/Kbd";
import { t } from "@/words";
import { useFocusInGrid } from "../useFocusInGrid";
import type { Review } from "../useReview";
import { AllDuplicates, Duplicates } from "./Duplicates";
import { IssueBody } from "./IssueBody";
import { PanelHead } from "./PanelHead";
import { Rest } from "./Rest";
import classes from "./ReviewPanel.module.css";
import { useIssue } from "./useIssue";

export function ReviewPanel({ review }: { review: Review }) {
  const { issue, error, retry } = useIssue(review);
  useFocusInGrid(review);
  const { row, summary } = review;
  return (
    <div className={classes.panel}>
      <PanelHead review={review} issue={issue} />
      <div className={classes.body}>
        {error !== null ? (
          <ErrorState error={error} onRetry={retry} compact />
        ) : issue && row ? (
          <IssueBody review={review} issue={issue} row={row} />
        ) : (
          <Rest review={review} />
        )}
        {summary && review.query.show !== "duplicates" && summary.duplicates > 0 && (
          <Duplicates review={review} summary={summary} />
        )}
        {summary && review.query.show === "duplicates" && (
          <AllDuplicates review={review} summary={summary} />
        )}
      </div>
      <div className={classes.hints} aria-hidden>
        {row?.state === "duplicate" ? (
          <>
            <Hint keys="k">{t("bulk-hint-keep")}</Hint>
            <Hint keys="delete">{t("bulk-hint-leave-out")}</Hint>
          </>
        ) : (
          <>
            <Hint keys="f8">{t("bulk-next")}</Hint>
            <Hint keys="enter">{t("bulk-accept")}</Hint>
          </>
        )}
        <Hint keys="f2">{t("bulk-edit")}</Hint>
      </div>
    </div>
  );
}

function Hint({ keys, children }: { keys: string; children: ReactNode }) {
  return (
    <span className={classes.hint}>
      <Kbd keys={keys} />
      {children}
    </span>
  );
}
