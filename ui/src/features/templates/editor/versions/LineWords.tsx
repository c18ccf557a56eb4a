/** What one line of a comparison says: chips for fields, names for what kind of block it is. */
import type { ReactNode } from "react";
import { t } from "@/words";
import { FieldChip } from "../rich/fields/FieldChip";
import classes from "./DiffView.module.css";
import { fileLine, type LineMark, type LinePiece } from "./fileLine";

const markWords: Record<Exclude<LineMark, "number">, string> = {
  heading_1: t("templates-heading-1"),
  heading_2: t("templates-heading-2"),
  heading_3: t("templates-heading-3"),
  bullet: "•",
  button: t("templates-button"),
  qr_panel: t("templates-qr-code-panel"),
  small: t("templates-small-print"),
  rule: t("templates-line-across"),
  empty: t("templates-empty-line"),
};

export function LineWords({ text }: { text: string }) {
  const { marks, number, pieces } = fileLine(text);
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className={classes.mark}>
          {mark === "number" ? `${number}.` : markWords[mark]}{" "}
        </span>
      ))}
      {/* Apart from the names of blocks: which way it is written must go by its own words. */}
      <span dir="auto" className={classes.text}>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
          <Piece key={index} piece={piece} />
        ))}
      </span>
    </>
  );
}

function Piece({ piece }: { piece: LinePiece }) {
  let words: ReactNode;
  switch (piece.kind) {
    case "text":
      words = piece.text;
      break;
    case "field":
      words = <FieldChip name={piece.name} />;
      break;
    case "break":
      return (
        <span className={classes.break} title={t("templates-line-break")} aria-hidden>
          ↵
        </span>
      );
  }
  if (piece.italic) words = <em>{words}</em>;
  if (piece.bold) words = <strong>{words}</strong>;
  if (piece.href === null) return words;
  return (
    <>
      <u>{words}</u> <span className={classes.href}>{piece.href}</span>
    </>
  );
}
