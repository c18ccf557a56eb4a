/** Possible duplicates are left out unless the admin keeps them: all at once here, one by one in their list. */
import { Button } from "@mantine/core";
import type { ImportSummary } from "@/bindings";
import { count, counted } from "@/components/numbers";
import { t } from "@/words";
import { everything, type Review } from "../useReview";
import classes from "./ReviewPanel.module.css";

export function Duplicates({ review, summary }: { review: Review; summary: ImportSummary }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{counted(summary.duplicates, "possible duplicate")}</h3>
      <p className={classes.lines}>
        Identical rows, and people who hold a live invite for the platform. They are left out unless
        you keep them.{" "}
        <button
          type="button"
          className="link-button"
          onClick={() => void review.show({ ...everything, show: "duplicates" }, true)}
        >
          {t("bulk-review")}
        </button>
      </p>
      <button
        type="button"
        className="link-button"
        onClick={() => void review.act({ kind: "keep_duplicates", rows: [] })}
      >
        Keep all {count(summary.duplicates)}
      </button>
    </section>
  );
}

/** Where the list is about duplicates: all of them at once. */
export function AllDuplicates({ review, summary }: { review: Review; summary: ImportSummary }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t("bulk-all-possible-duplicates")}</h3>
      <p className={classes.lines}>
        {summary.duplicates > 0
          ? `${counted(summary.duplicates, "row")} undecided: left out unless kept.`
          : t("bulk-all-of-them-are-kept")}
      </p>
      <div className={classes.pair}>
        <Button
          variant="default"
          disabled={summary.duplicates === 0}
          onClick={() => void review.act({ kind: "keep_duplicates", rows: [] })}
        >
          {t("bulk-keep-all")}
        </Button>
        <Button
          variant="default"
          onClick={() => void review.act({ kind: "drop_duplicates", rows: [] })}
        >
          {t("bulk-leave-all-out")}
        </Button>
      </div>
    </section>
  );
}
