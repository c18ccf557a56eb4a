/** The stored password or token: it can be replaced or removed, and is never shown again. */
import { Button, PasswordInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { t } from "@/words";
import { SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./Server.module.css";
import type { SecretValues } from "./secret";

export function SecretField({
  form,
  word,
  hint = "Stored encrypted; the key is not in the database",
}: {
  form: Pick<SettingsForm<SecretValues>, "values" | "set" | "error">;
  /** "Password", "Access token". */
  word: string;
  hint?: ReactNode;
}) {
  const { values, set, error } = form;
  const { secret } = values;
  const writing = secret.kind === "set" || (!values.has_secret && secret.kind === "keep");
  const keep = () => set({ secret: { kind: "keep" } });
  return (
    <SettingRow
      label={word}
      hint={hint}
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
              placeholder={values.has_secret ? `New ${inSentence(word)}` : ""}
              maxLength={20_000}
              autoComplete="new-password"
              autoFocus={values.has_secret}
              visibilityToggleButtonProps={{ "aria-label": t("server-show-what-is-typed") }}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (value === "" && !values.has_secret) keep();
                else set({ secret: { kind: "set", value } });
              }}
            />
            {values.has_secret && (
              <Button variant="subtle" onClick={keep}>
                {t("server-keep-the-old-one")}
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
                {t("server-keep-it")}
              </Button>
            ) : (
              <>
                <Button
                  variant="default"
                  onClick={() => set({ secret: { kind: "set", value: "" } })}
                >
                  {t("server-replace")}
                </Button>
                <Button variant="subtle" onClick={() => set({ secret: { kind: "clear" } })}>
                  {t("server-remove")}
                </Button>
              </>
            )}
          </div>
        )
      }
    </SettingRow>
  );
}

/** "Access token" → "access token", but "API secret" as it is. */
const inSentence = (word: string) =>
  /^[A-Z]{2}/.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);
