/** Layout and paper, how much paper it takes, and what the cards are worth. */
import { IconKey } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import type { CardOptions } from "@/bindings";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import dialog from "@/components/Dialog.module.css";
import { t } from "@/words";
import classes from "./Cards.module.css";
import { layouts, layoutWords, pagesFor, useCardOptions } from "./options";
import { PaperField } from "./PaperField";
import { SavePdfFoot } from "./SavePdfFoot";
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
  onSave: (options: CardOptions) => void;
} & ComponentProps<typeof SavePdfFoot>) {
  const [options, change] = useCardOptions();
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
        <PaperField value={options.paper} onChange={(paper) => change({ paper })} />
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
      <SavePdfFoot {...{ busy, unsaved, error, onClose }} />
    </form>
  );
}
