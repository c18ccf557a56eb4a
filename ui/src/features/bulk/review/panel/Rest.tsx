/** No cell is the current one: how it stands, and the one thing to do next. */
import { Button } from "@mantine/core";
import { IconCircleCheckFilled, IconCopy, IconWand } from "@tabler/icons-react";
import { counted } from "@/components/numbers";
import { t } from "@/words";
import { everything, type Review } from "../useReview";
import classes from "./ReviewPanel.module.css";

export function Rest({ review }: { review: Review }) {
  const { summary } = review;
  if (!summary) return null;
  const { errors, duplicates, left_out, ready, fixable } = summary;
  if (errors === 0 && ready === 0) {
    return (
      <div className={classes.rest}>
        <IconCopy size={32} stroke={1.6} aria-hidden />
        <h3 className={classes.title}>{t("bulk-no-row-would-become-an")}</h3>
        <p className={classes.text}>
          {duplicates > 0 &&
            `${counted(duplicates, "possible duplicate")}: keep those that are meant, one by one or all. `}
          {left_out > 0 && `${counted(left_out, "row")} left out by hand.`}
        </p>
      </div>
    );
  }
  if (errors === 0) {
    const all = duplicates + left_out === 0;
    return (
      <div className={classes.rest}>
        <IconCircleCheckFilled size={32} aria-hidden className={classes.good} />
        <h3 className={classes.title}>
          {all
            ? t("bulk-every-row-is-ready")
            : `${counted(ready, "row")} ${ready === 1 ? "is" : "are"} ready`}
        </h3>
        <p className={classes.text}>
          {counted(ready, "invite")} for {counted(summary.users, "person", "people")} can be made.
          {left_out > 0 && ` ${counted(left_out, "row")} left out by hand.`} Nothing is sent before
          the last step.
        </p>
        {fixable > 0 && <TakeAll review={review} fixable={fixable} />}
      </div>
    );
  }
  return (
    <>
      <h3 className={classes.title}>
        {errors === 1 ? t("bulk-1-row-needs-fixing") : `${counted(errors, "row")} need fixing`}
      </h3>
      <p className={classes.text}>{t("bulk-they-are-left-out-unless")}</p>
      <div className={classes.actions}>
        <Button
          size="md"
          fullWidth
          onClick={() => void review.show({ ...everything, show: "errors" }, true)}
        >
          {t("bulk-go-to-the-first")}
        </Button>
        {fixable > 0 && <TakeAll review={review} fixable={fixable} />}
      </div>
    </>
  );
}

function TakeAll({ review, fixable }: { review: Review; fixable: number }) {
  return (
    <Button
      variant="default"
      fullWidth
      leftSection={<IconWand size={16} stroke={1.7} aria-hidden />}
      onClick={() => void review.act({ kind: "fix_all" })}
    >
      Take {counted(fixable, "suggestion")}
    </Button>
  );
}
