/** The stored password or token: it can be replaced or removed, and is never shown again. */
import { Button, PasswordInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { t } from "@/words";
import { SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./Server.module.css";
import type { SecretName, SecretValues } from "./secret";

export function SecretField({
  form,
  name,
  hint = t("server-secret-hint"),
}: {
  form: Pick<SettingsForm<SecretValues>, "values" | "set" | "error"> & { fresh?: boolean };
  name: SecretName;
  hint?: ReactNode;
}) {
  const { values, set, error } = form;
  const { secret } = values;
  const writing = secret.kind === "set" || (!values.has_secret && secret.kind === "keep");
  const before = values.has_secret ? t("server-value-secret-stored") : t("settings-value-empty");
  const keep = () => set({ secret: { kind: "keep" } });
  return (
    <SettingRow
      label={name.label}
      hint={hint}
      error={error("secret")}
      was={form.fresh || secret.kind === "keep" ? undefined : before}
      group={!writing}
    >
      {(control) =>
        writing ? (
          <div className={classes.secret}>
            <PasswordInput
              {...control}
              className={classes.grow}
              value={secret.kind === "set" ? secret.value : ""}
              placeholder={values.has_secret ? name.another : ""}
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
              {secret.kind === "clear"
                ? t("server-secret-to-be-removed")
                : t("server-secret-is-stored")}
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
