/** On what paper a PDF is made. */
import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import type { CardPaper } from "@/bindings";
import { t } from "@/words";
import { papers, paperWords } from "./options";
import classes from "./SavePdf.module.css";

export function PaperField({
  value,
  stacked,
  onChange,
}: {
  value: CardPaper;
  /** The label above the choice instead of before it. */
  stacked?: boolean;
  onChange: (paper: CardPaper) => void;
}) {
  const label = useId();
  return (
    <div className={classes.paper} data-stacked={stacked || undefined}>
      <span id={label} className={classes.label}>
        {t("enrollment-paper")}
      </span>
      <SegmentedControl
        aria-labelledby={label}
        value={value}
        onChange={(paper) => onChange(paper as CardPaper)}
        data={papers.map((paper) => ({ value: paper, label: paperWords[paper] }))}
      />
    </div>
  );
}
