/**
 * One of several choices as a card that is itself the radio. Put cards of one question in a
 * ChoiceGroup; its number keys choose the nth card.
 */
import { createContext, type ReactNode, useContext, useId } from "react";
import { useShortcuts } from "@/keyboard/useShortcuts";
import classes from "./ChoiceCard.module.css";
import { Kbd } from "./Kbd";

interface Group {
  name: string;
  value: string | null;
  choose: (value: string) => void;
}

const Context = createContext<Group | null>(null);

export function ChoiceGroup({
  label,
  value,
  onChange,
  values,
  className,
  children,
}: {
  /** Accessible name of the question. */
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  /** Values in card order, for the keys 1 to 9. Leave a disabled card's value as null. */
  values: readonly (string | null)[];
  className?: string;
  children: ReactNode;
}) {
  const name = useId();
  useShortcuts(
    values.slice(0, 9).map((choice, index) => ({
      keys: String(index + 1),
      run: () => choice !== null && onChange(choice),
    })),
  );
  return (
    <Context.Provider value={{ name, value, choose: onChange }}>
      <div role="radiogroup" aria-label={label} className={className ?? classes.group}>
        {children}
      </div>
    </Context.Provider>
  );
}

export function ChoiceCard({
  value,
  title,
  aside,
  icon,
  digit,
  disabled,
  focus,
  picture,
  stacked = picture !== undefined,
  children,
}: {
  value: string;
  title: string;
  /** Small words beside the title. */
  aside?: ReactNode;
  icon?: ReactNode;
  /** The number key that chooses it, shown beside the radio. */
  digit?: number;
  disabled?: boolean;
  /** It takes the focus when its dialog opens. */
  focus?: boolean;
  /** A band above the words, as in Device to be enrolled. */
  picture?: ReactNode;
  /** The words take the full width below the title, as with a picture. */
  stacked?: boolean;
  children?: ReactNode;
}) {
  const group = useContext(Context);
  if (!group) throw new Error("ChoiceCard stands outside a ChoiceGroup");
  const id = useId();
  const chosen = group.value === value;
  return (
    <label
      className={classes.card}
      data-chosen={chosen || undefined}
      data-disabled={disabled || undefined}
      data-picture={picture ? true : undefined}
      data-stacked={stacked || undefined}
    >
      {picture && <span className={classes.picture}>{picture}</span>}
      <span className={classes.body}>
        {icon && <span className={classes.icon}>{icon}</span>}
        <span className={classes.words}>
          <span className={classes.titleRow}>
            <span className={classes.title} id={`${id}-title`}>
              {title}
            </span>
            {aside && <span className={classes.aside}>{aside}</span>}
          </span>
          {children && (
            <span className={classes.text} id={`${id}-text`}>
              {children}
            </span>
          )}
        </span>
        {digit !== undefined && <Kbd keys={String(digit)} filled />}
        <input
          type="radio"
          className={classes.radio}
          name={group.name}
          value={value}
          checked={chosen}
          disabled={disabled}
          data-autofocus={focus || undefined}
          aria-labelledby={`${id}-title`}
          aria-describedby={children ? `${id}-text` : undefined}
          onChange={() => group.choose(value)}
        />
      </span>
    </label>
  );
}
