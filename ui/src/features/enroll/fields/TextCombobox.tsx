/**
 * A text field that offers what is there and takes what is new. What is typed counts at once, so
 * nothing is lost by clicking elsewhere; Esc closes the list and leaves the text.
 */
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconChevronDown, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { alike } from "./alike";
import { Marked } from "./Marked";
import classes from "./TextCombobox.module.css";

export interface TextChoice {
  value: string;
  /** Quiet words at the right. */
  aside?: string;
}

export function TextCombobox({
  label,
  value,
  onChange,
  choices,
  blank,
  clear,
  fresh,
  hint,
  error,
  maxLength,
  disabled,
  focus,
  onOpen,
  onSettle,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly TextChoice[];
  /** What an empty field means: "Un-assigned". Shown as placeholder and first choice. */
  blank: string;
  /** Accessible name of the cross that empties the field: "Clear group". */
  clear: string;
  /** Words of the choice that takes a new value: `Create group "Ward 7"`. */
  fresh: (typed: string) => string;
  hint?: ReactNode;
  error?: ReactNode;
  maxLength: number;
  disabled?: boolean;
  /** It takes the focus when its dialog opens, and leaves its list closed then. */
  focus?: boolean;
  onOpen?: () => void;
  /** A value was picked from the list, or the field was left. */
  onSettle?: (value: string) => void;
}) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  /** The focus that comes is the dialog's, not somebody's. */
  const opens = useRef(focus);
  const typed = value.trim();
  const same = (a: string) => a.toLowerCase() === typed.toLowerCase();
  const exact = choices.some((choice) => same(choice.value));
  // Once a choice stands in the field, the list offers all of them again.
  const shown =
    typed === "" || exact
      ? choices
      : choices.filter((choice) => alike(choice.value).includes(alike(typed)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the text changes
  useEffect(() => combobox.resetSelectedOption(), [value]);

  const open = () => {
    combobox.openDropdown();
    onOpen?.();
  };
  const pick = (picked: string) => {
    const next = picked === "\u0000blank" ? "" : picked === "\u0000fresh" ? typed : picked;
    onChange(next);
    combobox.closeDropdown();
    onSettle?.(next);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={pick} offset={4} disabled={disabled}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          value={value}
          disabled={disabled}
          placeholder={blank}
          description={hint}
          error={error}
          maxLength={maxLength}
          data-autofocus={focus || undefined}
          onFocus={() => {
            if (!opens.current) open();
            opens.current = false;
          }}
          onClick={open}
          onBlur={() => {
            combobox.closeDropdown();
            onSettle?.(typed);
          }}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            open();
          }}
          rightSectionPointerEvents={value === "" ? "none" : "all"}
          rightSection={
            value === "" || disabled ? (
              <IconChevronDown size={16} stroke={1.7} aria-hidden />
            ) : (
              <button
                type="button"
                tabIndex={-1}
                className={classes.clear}
                aria-label={clear}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick("\u0000blank")}
              >
                <IconX size={15} stroke={1.7} aria-hidden />
              </button>
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown}>
        <Combobox.Options className={classes.options} aria-label={label}>
          {(typed === "" || exact) && (
            <Combobox.Option value={"\u0000blank"} className={classes.option} active={typed === ""}>
              <span className={classes.quiet}>{blank}</span>
            </Combobox.Option>
          )}
          {shown.map((choice) => (
            <Combobox.Option
              key={choice.value}
              value={choice.value}
              className={classes.option}
              active={same(choice.value)}
            >
              <span className={`${classes.value} truncate`}>
                <Marked text={choice.value} query={exact ? "" : typed} />
              </span>
              {choice.aside && <span className={classes.aside}>{choice.aside}</span>}
            </Combobox.Option>
          ))}
          {typed !== "" && !exact && (
            <Combobox.Option value={"\u0000fresh"} className={classes.option}>
              <span className={classes.fresh}>{fresh(typed)}</span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
