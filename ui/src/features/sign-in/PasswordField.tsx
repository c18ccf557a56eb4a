/** The field for a password that is known already: it says when Caps Lock is on. */
import { PasswordInput } from "@mantine/core";
import { IconArrowBigUp } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useState } from "react";
import { t } from "@/words";
import classes from "./SeatPage.module.css";

/** Longer than any password may be: what is pasted is never cut to a wrong one. */
const longest = 1000;

export function PasswordField({
  value,
  onChange,
  label = t("sign-in-password"),
  error,
  input,
  focus,
}: {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  error?: string;
  input?: Ref<HTMLInputElement>;
  /** It takes the focus when it comes up. */
  focus?: boolean;
}) {
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  return (
    <div>
      <PasswordInput
        ref={input}
        label={label}
        value={value}
        error={error}
        maxLength={longest}
        autoFocus={focus}
        data-autofocus={focus || undefined}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": t("sign-in-show-what-is-typed") }}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCaps(false)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {caps && (
        <p className={classes.caps} role="status">
          <IconArrowBigUp size={14} stroke={1.7} aria-hidden />
          {t("sign-in-caps-lock-is-on")}
        </p>
      )}
    </div>
  );
}
