/** Possible duplicates are left out unless the admin keeps them: all at once here, one by one in their list. */
import { Button } from "@mantine/core";
import type { ImportSummary } from "@/bindings";
import { t } from "@/words";
import { everything, type Review } from "../useReview";
import classes from "./ReviewPanel.module.css";

export function Duplicates({ review, summary }: { review: Review; summary: ImportSummary }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>
        {t("bulk-possible-duplicates", { n: summary.duplicates })}
      </h3>
      <p className={classes.lines}>
        {t("bulk-what-duplicates-are")}{" "}
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
        {t("bulk-keep-all-duplicates", { n: summary.duplicates })}
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
          ? t("bulk-rows-undecided", { n: summary.duplicates })
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
