/** Cards that were written: how many, where, who got none, and letters that are missing on them. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { CardOptions, CardsMade } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import dialog from "@/components/Dialog.module.css";
import { counted } from "@/components/numbers";
import { t } from "@/words";
import classes from "./Cards.module.css";

/** Characters that are named; the rest are counted. */
const named = 8;

/** With its number: where no font has it, this window may have none either. */
const spelled = (character: string) =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;

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
    <div>
      <div className={classes.done} role="status">
        <IconCircleCheck size={20} stroke={1.7} aria-hidden />
        <div>
          <p className={classes.made}>
            {counted(made.cards, "card")} on {counted(made.pages, "page")}
          </p>
          {made.skipped > 0 && (
            <p className={classes.quiet}>
              {counted(made.skipped, "invite")} left out:{" "}
              {made.skipped === 1 ? "its link" : "their links"} no longer{" "}
              {made.skipped === 1 ? "works" : "work"}.
            </p>
          )}
          {options.layout === "twenty_one" && options.paper === "a4" && (
            <p className={classes.quiet}>{t("enrollment-print-at-100-not-fitted")}</p>
          )}
        </div>
      </div>
      <p className={classes.file}>
        <span className={classes.path}>{made.path}</span>
        <CopyButton
          value={made.path}
          name={t("enrollment-copy-the-path")}
          label={t("enrollment-copy-path")}
        />
      </p>
      {made.without_font.length > 0 && <WithoutFont characters={made.without_font} />}
      <div className={dialog.actions}>
        <Button onClick={onClose} data-autofocus>
          {t("enrollment-done")}
        </Button>
      </div>
    </div>
  );
}

function WithoutFont({ characters }: { characters: readonly string[] }) {
  const more = characters.length - named;
  return (
    <div className={classes.warning} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <div>
        <p>
          No font of this computer has{" "}
          <strong className={classes.characters}>
            {characters.slice(0, named).map(spelled).join(", ")}
          </strong>
          {more > 0 && ` and ${counted(more, "more character", "more characters")}`}; empty boxes
          stand in {characters.length === 1 ? "its place" : "their places"} on the cards.
        </p>
        <p>{t("enrollment-install-a-font-for-that")}</p>
      </div>
    </div>
  );
}
