/** Where one stands, which problem of how many it is, and the way to its neighbours. */
import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { ImportIssue } from "@/bindings";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";
import type { Review } from "../useReview";
import classes from "./ReviewPanel.module.css";

export function PanelHead({ review, issue }: { review: Review; issue: ImportIssue | null }) {
  const { cursor, row, summary } = review;
  const stops = issue?.of ?? summary?.errors ?? 0;
  const go = (forward: boolean) => {
    review.grid.current?.focus();
    void review.toProblem(forward);
  };
  return (
    <div className={classes.head}>
      <h2 className={`${classes.where} truncate`}>
        {cursor && row
          ? t("bulk-line-and-field", { line: row.line, field: fieldWords[cursor.field] })
          : t("bulk-review")}
      </h2>
      {issue && issue.number > 0 && (
        <span className={classes.number}>
          {t("bulk-one-of-all", { n: issue.number, all: issue.of })}
        </span>
      )}
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t("bulk-previous-problem")}
        title={t("bulk-previous-problem-shift-f8")}
        disabled={stops === 0}
        onClick={() => go(false)}
      >
        <IconChevronUp size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t("bulk-next-problem")}
        title={t("bulk-next-problem-f8")}
        disabled={stops === 0}
        onClick={() => go(true)}
      >
        <IconChevronDown size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </div>
  );
}
