/** The plan in four numbers; each shows its rows. */
import { IconAlertCircle, IconCircleCheckFilled, IconCopy, IconTable } from "@tabler/icons-react";
import type { ImportShow, ImportSummary } from "@/bindings";
import { count } from "@/components/numbers";
import { t } from "@/words";
import classes from "./Tiles.module.css";
import { everything, type Review } from "./useReview";

export function Tiles({ review, summary }: { review: Review; summary: ImportSummary }) {
  const tiles = [
    {
      show: "all",
      n: summary.rows,
      words: t("bulk-tile-rows", { n: summary.rows }),
      Icon: IconTable,
      tone: "",
    },
    {
      show: "ready",
      n: summary.ready,
      words: t("bulk-tile-ready"),
      Icon: IconCircleCheckFilled,
      tone: "good",
    },
    {
      show: "errors",
      n: summary.errors,
      words: t("bulk-tile-errors", { n: summary.errors }),
      Icon: IconAlertCircle,
      tone: "bad",
    },
    {
      show: "duplicates",
      n: summary.duplicates,
      words: t("bulk-tile-duplicates", { n: summary.duplicates }),
      Icon: IconCopy,
      tone: "",
    },
  ] as const satisfies readonly { show: ImportShow; [other: string]: unknown }[];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame
    <div className={classes.tiles} role="group" aria-label={t("bulk-rows-by-state")}>
      {tiles.map(({ show, n, words, Icon, tone }) => (
        <button
          key={show}
          type="button"
          className={classes.tile}
          aria-pressed={review.query.show === show}
          data-tone={n === 0 && show === "errors" ? undefined : tone}
          onClick={() =>
            void review.show({ ...everything, show }, show === "errors" || show === "duplicates")
          }
        >
          <Icon size={18} stroke={1.7} aria-hidden />
          <span className={classes.number}>{count(n)}</span>
          <span className={`${classes.words} truncate`}>{words}</span>
        </button>
      ))}
    </div>
  );
}
