/** The search of a list: asks once typing pauses, `/` goes there, Esc clears and then leaves. */
import { ActionIcon, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { Kbd } from "@/components/Kbd";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import classes from "./FilterBar.module.css";

/** Typing pauses this long, in milliseconds, before the list is asked. */
const typingPause = 180;

export function SearchField({
  name,
  placeholder,
  group,
  value,
  onChange,
}: {
  /** Accessible name: "Search by name or email". */
  name: string;
  placeholder: string;
  /** Heading of its key in the shortcuts sheet. */
  group: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const tell = useDebouncedCallback(onChange, typingPause);

  // The address may change without typing: Back, or "Clear filters".
  useEffect(() => setTyped(value), [value]);
  useShortcuts([
    {
      keys: "/",
      label: t("app-search-the-list"),
      group,
      run: () => {
        // Selecting alone gives no focus in every browser.
        field.current?.focus();
        field.current?.select();
      },
    },
  ]);

  const clear = () => {
    setTyped("");
    tell.cancel();
    onChange("");
  };
  return (
    <TextInput
      ref={field}
      className={classes.search}
      aria-label={name}
      placeholder={placeholder}
      maxLength={200}
      value={typed}
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      rightSection={
        typed ? (
          <ActionIcon size={22} aria-label={t("app-clear-the-search")} onClick={clear}>
            <IconX size={14} stroke={1.7} />
          </ActionIcon>
        ) : (
          <Kbd keys="/" />
        )
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        if (typed) clear();
        else field.current?.blur();
      }}
    />
  );
}
