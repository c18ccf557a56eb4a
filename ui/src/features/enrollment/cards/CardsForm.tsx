/** Layout and paper, how much paper it takes, and what the cards are worth. */
import { Button, SegmentedControl } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useId } from "react";
import type { CardOptions, CardPaper } from "@/bindings";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import classes from "./Cards.module.css";
import { layouts, layoutWords, pagesFor, papers, paperWords, useCardOptions } from "./options";
import { SheetPicture } from "./SheetPicture";

export function CardsForm({
  size,
  split,
  busy,
  unsaved,
  error,
  onSave,
  onClose,
}: {
  /** How many invites. */
  size: number;
  /** Link and passcode of some of them may have gone apart. */
  split: boolean;
  /** The system asks for the place, or the file is being written. */
  busy: boolean;
  /**
   * The last try ended without a place. Whether somebody cancelled or this computer had no way to ask is not known: either way
   * one must hear that there is no file.
   */
  unsaved: boolean;
  /** Why the last try failed. */
  error: unknown;
  onSave: (options: CardOptions) => void;
  onClose: () => void;
}) {
  const [options, change] = useCardOptions();
  const paperLabel = useId();
  const pages = pagesFor(size, options.layout);
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave(options);
      }}
    >
      <ChoiceGroup
        label={t("enrollment-layout")}
        value={options.layout}
        values={layouts}
        className={classes.layouts}
        onChange={(value) => change({ layout: layouts.find((layout) => layout === value) })}
      >
        {layouts.map((layout) => (
          <ChoiceCard
            key={layout}
            value={layout}
            title={layoutWords[layout].title}
            focus={layout === options.layout}
            picture={<SheetPicture layout={layout} paper={options.paper} />}
          >
            {layoutWords[layout].text[options.paper]}
          </ChoiceCard>
        ))}
      </ChoiceGroup>
      <div className={classes.paper}>
        <span id={paperLabel} className={classes.label}>
          {t("enrollment-paper")}
        </span>
        <SegmentedControl
          aria-labelledby={paperLabel}
          value={options.paper}
          onChange={(paper) => change({ paper: paper as CardPaper })}
          data={papers.map((paper) => ({ value: paper, label: paperWords[paper] }))}
        />
        <p className={classes.much} role="status">
          {size === 1
            ? t("enrollment-cards-on-pages", { cards: size, pages })
            : t("enrollment-cards-at-most", { cards: size, pages })}
        </p>
      </div>
      <p className={classes.warning}>
        <IconKey size={18} stroke={1.7} aria-hidden />
        <span>
          {t("enrollment-cards-carry-link-and-passcode")}
          {split && ` ${t("enrollment-cards-undo-split", { n: size })}`}
        </span>
      </p>
      {error != null && (
        <div className={classes.failure}>
          <ErrorState error={error} compact />
        </div>
      )}
      <div className={dialog.actions}>
        <p className={classes.saving} role="status">
          {busy
            ? t("enrollment-waiting-for-the-place")
            : unsaved && t("enrollment-no-place-chosen")}
        </p>
        <Button variant="default" disabled={busy} onClick={onClose}>
          {t("enrollment-cancel")}
        </Button>
        <Button type="submit" loading={busy}>
          {t("enrollment-save-pdf")}
        </Button>
      </div>
    </form>
  );
}
