/** The stored password or token: it can be replaced or removed, and is never shown again. */
import { Button, PasswordInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./Server.module.css";
import type { SecretValues } from "./secret";

export function SecretField({
  form,
  word,
}: {
  form: SettingsForm<SecretValues>;
  /** "Password", "Access token". */
  word: string;
}) {
  const { values, set, error } = form;
  const { secret } = values;
  const writing = secret.kind === "set" || (!values.has_secret && secret.kind === "keep");
  const keep = () => set({ secret: { kind: "keep" } });
  return (
    <SettingRow
      label={word}
      hint="Stored encrypted; the key is not in the database"
      error={error("secret")}
      was={secret.kind === "keep" ? undefined : values.has_secret ? "stored" : "empty"}
      group={!writing}
    >
      {(control) =>
        writing ? (
          <div className={classes.secret}>
            <PasswordInput
              {...control}
              className={classes.grow}
              value={secret.kind === "set" ? secret.value : ""}
              placeholder={values.has_secret ? `New ${word.toLowerCase()}` : ""}
              maxLength={20_000}
              autoComplete="new-password"
              autoFocus={values.has_secret}
              visibilityToggleButtonProps={{ "aria-label": "Show what is typed" }}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (value === "" && !values.has_secret) keep();
                else set({ secret: { kind: "set", value } });
              }}
            />
            {values.has_secret && (
              <Button variant="subtle" onClick={keep}>
                Keep the old one
              </Button>
            )}
          </div>
        ) : (
          <div className={classes.secret}>
            <span className={classes.stored}>
              <IconLock size={16} stroke={1.7} aria-hidden />
              {secret.kind === "clear" ? "Will be removed" : "Stored"}
            </span>
            {secret.kind === "clear" ? (
              <Button variant="default" onClick={keep}>
                Keep it
              </Button>
            ) : (
              <>
                <Button
                  variant="default"
                  onClick={() => set({ secret: { kind: "set", value: "" } })}
                >
                  Replace
                </Button>
                <Button variant="subtle" onClick={() => set({ secret: { kind: "clear" } })}>
                  Remove
                </Button>
              </>
            )}
          </div>
        )
      }
    </SettingRow>
  );
}
