/** No cell is the current one: how it stands, and the one thing to do next. */
import { Button } from "@mantine/core";
import { IconCircleCheckFilled, IconCopy, IconWand } from "@tabler/icons-react";
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
          {[
            duplicates > 0 && t("bulk-keep-duplicates-meant", { n: duplicates }),
            left_out > 0 && t("bulk-rows-left-out-by-hand", { n: left_out }),
          ]
            .filter(Boolean)
            .join(" ")}
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
          {all ? t("bulk-every-row-is-ready") : t("bulk-rows-are-ready", { n: ready })}
        </h3>
        <p className={classes.text}>
          {[
            t("bulk-invites-can-be-made", { invites: ready, people: summary.users }),
            left_out > 0 && t("bulk-rows-left-out-by-hand", { n: left_out }),
            t("bulk-nothing-sent-before-last-step"),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
        {fixable > 0 && <TakeAll review={review} fixable={fixable} />}
      </div>
    );
  }
  return (
    <>
      <h3 className={classes.title}>{t("bulk-rows-need-fixing", { n: errors })}</h3>
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
      {t("bulk-take-suggestions", { n: fixable })}
    </Button>
  );
}
