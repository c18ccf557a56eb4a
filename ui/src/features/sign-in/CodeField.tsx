/** Six digits of an authenticator app. Spaces do not matter: apps show them in two groups. */
import { TextInput } from "@mantine/core";
import type { Ref } from "react";
import { t } from "@/words";
import classes from "./SeatPage.module.css";

/** Six digits, and the spaces that come along when they are pasted. */
const longest = 20;

export function CodeField({
  value,
  onChange,
  error,
  input,
  focus,
}: {
  value: string;
  onChange: (value: string) => void;
  error?: string;
  input?: Ref<HTMLInputElement>;
  /** It takes the focus when it comes up. */
  focus?: boolean;
}) {
  return (
    <TextInput
      ref={input}
      className={classes.code}
      label={t("sign-in-code")}
      description={t("sign-in-six-digits-of-the-app")}
      value={value}
      error={error}
      autoFocus={focus}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={longest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
