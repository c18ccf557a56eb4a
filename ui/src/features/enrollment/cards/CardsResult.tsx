/** Cards that were written: how many, and who got none. */
import type { CardOptions, CardsMade } from "@/bindings";
import { t } from "@/words";
import classes from "./Cards.module.css";
import { FileResult } from "./FileResult";

export function CardsResult({
  made,
  options,
  onClose,
}: {
  made: CardsMade;
  options: CardOptions;
  onClose: () => void;
}) {
  return (
    <FileResult made={made} onClose={onClose}>
      <p className={classes.made}>
        {t("enrollment-cards-on-pages", { cards: made.cards, pages: made.pages })}
      </p>
      {made.skipped > 0 && (
        <p className={classes.quiet}>{t("enrollment-cards-left-out", { n: made.skipped })}</p>
      )}
      {options.layout === "twenty_one" && options.paper === "a4" && (
        <p className={classes.quiet}>{t("enrollment-print-at-100-not-fitted")}</p>
      )}
    </FileResult>
  );
}
