/** What can be decided of a row as a whole: taking it in again, keeping a possible duplicate. */
import { Button } from "@mantine/core";
import type { ImportRow } from "@/bindings";
import { t } from "@/words";
import { keep, leaveOut } from "../grid/useGridKeys";
import type { Review } from "../useReview";
import classes from "./ReviewPanel.module.css";

export function RowActions({
  review,
  row,
  problem,
}: {
  review: Review;
  row: ImportRow;
  /** The cell has its own buttons: leaving out stands there. */
  problem: boolean;
}) {
  const rows = [row.row];
  if (row.state === "left_out") {
    return (
      <div className={classes.actions}>
        <p className={classes.text}>{t("bulk-it-becomes-no-invite-its")}</p>
        <Button
          variant="default"
          fullWidth
          onClick={() => void review.act({ kind: "take_in", rows })}
        >
          {t("bulk-take-in-again")}
        </Button>
      </div>
    );
  }
  if (row.duplicate === null || row.state === "error" || problem) return null;
  return (
    <div className={classes.pair}>
      {!row.kept && <Button onClick={() => keep(review)}>{t("bulk-keep")}</Button>}
      <Button variant="default" onClick={() => leaveOut(review)}>
        {t("bulk-leave-out")}
      </Button>
    </div>
  );
}
