/** Which file it is and how it was read; undo, redo, and the options that the checks depend on. */
import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconFileSpreadsheet } from "@tabler/icons-react";
import type { ImportOptions } from "@/bindings";
import type { Texts } from "@/features/enroll/ways";
import { keyCaps } from "@/keyboard/keyNames";
import { t } from "@/words";
import classes from "./HeadLine.module.css";
import { NewcomersButton } from "./NewcomersButton";
import { OptionsButton } from "./OptionsButton";
import { useFocusInGrid } from "./useFocusInGrid";
import type { Review } from "./useReview";
import { fileWords } from "./words";

export function HeadLine({
  review,
  options,
  texts,
  onOptions,
}: {
  review: Review;
  options: ImportOptions;
  texts: Texts;
  onOptions: (options: ImportOptions) => void;
}) {
  useFocusInGrid(review);
  const { view, summary, checks } = review;
  return (
    <div className={classes.head}>
      <IconFileSpreadsheet size={18} stroke={1.7} aria-hidden className={classes.icon} />
      <h2 className={`${classes.name} truncate`} title={view.file_name}>
        {view.file_name}
      </h2>
      <span className={`${classes.facts} truncate`}>{fileWords(view)}</span>
      <span className={classes.busy} role="status">
        {checks.checking ? t("bulk-checking-again") : ""}
      </span>
      <StepButton review={review} kind="undo" words={summary?.undo ?? null} />
      <StepButton review={review} kind="redo" words={summary?.redo ?? null} />
      {summary && <NewcomersButton summary={summary} />}
      <OptionsButton options={options} texts={texts} onOptions={onOptions} />
    </div>
  );
}

function StepButton({
  review,
  kind,
  words,
}: {
  review: Review;
  kind: "undo" | "redo";
  words: string | null;
}) {
  const Icon = kind === "undo" ? IconArrowBackUp : IconArrowForwardUp;
  const { name, title } = kind === "undo" ? undoWords(words) : redoWords(words);
  return (
    <ActionIcon
      className={classes.step}
      size={28}
      aria-label={name}
      title={title}
      disabled={!words}
      onClick={() => void review.act({ kind })}
    >
      <Icon size={17} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
}

/** A button's name, and its title with the keys that do the same. */
function undoWords(what: string | null): { name: string; title: string } {
  if (!what) return { name: t("bulk-nothing-to-undo"), title: t("bulk-nothing-to-undo") };
  const keys = keyCaps("mod+z").join(" ");
  return { name: t("bulk-undo-what", { what }), title: t("bulk-undo-by-keys", { what, keys }) };
}

function redoWords(what: string | null): { name: string; title: string } {
  if (!what) return { name: t("bulk-nothing-to-redo"), title: t("bulk-nothing-to-redo") };
  const keys = keyCaps("mod+y").join(" ");
  return { name: t("bulk-redo-what", { what }), title: t("bulk-redo-by-keys", { what, keys }) };
}
