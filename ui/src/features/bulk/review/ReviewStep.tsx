/** The third step of bulk enrollment: every row checked, what is wrong mended in place. Nothing is created yet. */
import { Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ImportOptions, ImportSummary, ImportView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import type { Texts } from "@/features/enroll/ways";
import { t } from "@/words";
import { BulkFrame } from "../BulkFrame";
import { FilterRow } from "./FilterRow";
import { FootActions, FootNote, mayGoOn, RejectsButton } from "./Foot";
import { ReviewGrid } from "./grid/ReviewGrid";
import { HeadLine } from "./HeadLine";
import { NoRows } from "./NoRows";
import { ReviewPanel } from "./panel/ReviewPanel";
import classes from "./ReviewStep.module.css";
import { Tiles } from "./Tiles";
import { useReview } from "./useReview";
import { useReviewKeys } from "./useReviewKeys";

export function ReviewStep({
  view,
  options,
  texts,
  onOptions,
  onBack,
  onContinue,
}: {
  /** The opened, mapped file. */
  view: ImportView;
  /** Choices for the whole batch; the wizard keeps them. */
  options: ImportOptions;
  texts: Texts;
  onOptions: (options: ImportOptions) => void;
  onBack: () => void;
  onContinue: (summary: ImportSummary) => void;
}) {
  const review = useReview(view, options);
  const { checks, summary } = review;
  const goOn = summary && mayGoOn(review) ? () => onContinue(summary) : null;
  useReviewKeys(review, goOn);

  if (!summary) {
    return (
      <BulkFrame
        step="review"
        onBack={onBack}
        footer={<FootActions review={review} options={options} onContinue={null} />}
        filled
      >
        <div className={classes.waiting}>
          {checks.failure ? (
            <ErrorState error={checks.failure} onRetry={checks.check} />
          ) : (
            <Checking rows={view.rows} />
          )}
        </div>
      </BulkFrame>
    );
  }
  return (
    <BulkFrame
      step="review"
      onBack={onBack}
      footStart={<RejectsButton review={review} />}
      note={<FootNote review={review} />}
      footer={<FootActions review={review} options={options} onContinue={goOn} />}
      aside={<ReviewPanel review={review} />}
      filled
    >
      <HeadLine review={review} options={options} texts={texts} onOptions={onOptions} />
      <Tiles review={review} summary={summary} />
      <FilterRow review={review} summary={summary} />
      {checks.refusal != null && (
        <div className={classes.refusal}>
          <ErrorState error={checks.refusal} compact />
          <button type="button" className="link-button" onClick={checks.dismiss}>
            {t("bulk-close")}
          </button>
        </div>
      )}
      {checks.failure != null && (
        <div className={classes.refusal}>
          <ErrorState error={checks.failure} onRetry={checks.check} compact />
        </div>
      )}
      <ReviewGrid review={review}>
        <NoRows review={review} summary={summary} />
      </ReviewGrid>
    </BulkFrame>
  );
}

/** Checking takes about a second for 100,000 rows; words come only when it takes longer than a glance. */
function Checking({ rows }: { rows: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={classes.checking}>
      {shown && (
        <>
          <Loader size={22} />
          <div>
            <p className={classes.checkingTitle}>{t("bulk-checking-rows", { n: rows })}</p>
            <p>{t("bulk-names-addresses-platforms-groups-and")}</p>
          </div>
        </>
      )}
    </div>
  );
}
