/** What is to be said of a row as a whole: a possible duplicate, kept, left out; with the way to decide it. */
import { IconBan, IconCopy, IconCopyCheck } from "@tabler/icons-react";
import type { ImportRow } from "@/bindings";
import { t } from "@/words";
import classes from "./GridLine.module.css";

/** A small sign beside the line number, with a word where there is room for one. */
export function RowMark({ row, written }: { row: ImportRow; written: boolean }) {
  const mark = markOf(row);
  if (!mark) return null;
  const { Icon, words, short, tone } = mark;
  const said = tone === "doubt" ? t("bulk-possible-duplicate", { why: words }) : words;
  return (
    <span className={classes.mark} data-tone={tone} title={said}>
      {written ? <span aria-hidden>{short}</span> : <Icon size={14} stroke={1.7} aria-hidden />}
      <span className="visually-hidden">{said} </span>
    </span>
  );
}

/** The words in full and the buttons, where the list is about just that. */
export function WhyCell({ row }: { row: ImportRow | undefined }) {
  const mark = row && markOf(row);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by their position, which table elements cannot be
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    <div role="gridcell" aria-colindex={2} className={classes.why} title={mark?.words}>
      {mark && (
        <>
          <span className={classes.text}>{mark.words}</span>
          <button type="button" tabIndex={-1} className={classes.chip} data-act={mark.act}>
            {mark.actWords}
          </button>
        </>
      )}
    </div>
  );
}

function markOf(row: ImportRow) {
  if (row.state === "left_out") {
    return {
      Icon: IconBan,
      words: t("bulk-left-out-by-hand"),
      short: t("bulk-mark-left-out"),
      tone: "quiet",
      act: "take_in",
      actWords: t("bulk-take-in"),
    } as const;
  }
  if (row.duplicate === null) return null;
  return row.kept
    ? ({
        Icon: IconCopyCheck,
        words: t("bulk-kept", { duplicate: row.duplicate }),
        short: t("bulk-mark-kept"),
        tone: "kept",
        act: "drop",
        actWords: t("bulk-leave-out"),
      } as const)
    : ({
        Icon: IconCopy,
        words: row.duplicate,
        short: t("bulk-mark-duplicate"),
        tone: "doubt",
        act: "keep",
        actWords: t("bulk-keep"),
      } as const);
}
