/** What changed, line by line: each with its sign, so that colour is never alone. */
import type { DiffKind, DiffLine } from "@/bindings";
import { t } from "@/words";
import classes from "./DiffView.module.css";
import { isGap } from "./fileLine";
import { LineWords } from "./LineWords";

const signs: Record<DiffKind, string> = { same: "", added: "+", removed: "−" };
const spoken: Record<DiffKind, string> = {
  same: "",
  added: t("templates-line-added"),
  removed: t("templates-line-removed"),
};

export function DiffView({ lines: all }: { lines: readonly DiffLine[] }) {
  const lines = all.filter(({ text }) => !isGap(text));
  const added = lines.filter(({ kind }) => kind === "added").length;
  const removed = lines.filter(({ kind }) => kind === "removed").length;
  if (added + removed === 0)
    return <p className={classes.same}>{t("templates-they-say-the-same")}</p>;
  return (
    <>
      <p className={classes.count}>{t("templates-lines-changed", { added, removed })}</p>
      <ul className={classes.lines}>
        {lines.map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <li key={index} className={classes.line} data-kind={kind}>
            <span className={classes.sign} aria-hidden>
              {signs[kind]}
            </span>
            <span className="visually-hidden">{spoken[kind] && `${spoken[kind]} `}</span>
            <LineWords text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}
