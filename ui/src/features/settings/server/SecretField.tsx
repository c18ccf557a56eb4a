/** The stored password or token: it can be replaced or removed, and is never shown again. */
import { Button, PasswordInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { SecretChange } from "@/bindings";
import { t } from "@/words";
import { SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./Server.module.css";
import type { SecretName, SecretValues } from "./secret";

export function SecretField({
  form,
  name,
  hint = t("server-secret-hint"),
  required,
}: {
  form: Pick<SettingsForm<SecretValues>, "values" | "set" | "error"> & { fresh?: boolean };
  name: SecretName;
  hint?: ReactNode;
  required?: boolean;
}) {
  const { values, set, error } = form;
  const { secret } = values;
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const writing = secret.kind === "set" || (!values.has_secret && secret.kind === "keep");
  const before = values.has_secret ? t("server-value-secret-stored") : t("settings-value-empty");
  const press = (secret: SecretChange) => {
    pressed.current = true;
    set({ secret });
  };
  const keep = () => press({ kind: "keep" });
  // The button that was pressed is gone: what stands in its place takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the kind that brings the others
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    place.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [secret.kind]);
  return (
    <SettingRow
      label={name.label}
      hint={hint}
      error={error("secret")}
      was={form.fresh || secret.kind === "keep" ? undefined : before}
      group={!writing}
    >
      {(control) => (
        <div className={classes.secret} ref={place}>
          {writing ? (
            <>
              <PasswordInput
                {...control}
                className={classes.grow}
                value={secret.kind === "set" ? secret.value : ""}
                placeholder={values.has_secret ? name.another : ""}
                maxLength={20_000}
                autoComplete="new-password"
                required={required}
                withAsterisk={false}
                visibilityToggleButtonProps={{ "aria-label": t("server-show-what-is-typed") }}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  if (value === "" && !values.has_secret) set({ secret: { kind: "keep" } });
                  else set({ secret: { kind: "set", value } });
                }}
              />
              {values.has_secret && (
                <Button variant="subtle" onClick={keep}>
                  {t("server-keep-the-old-one")}
                </Button>
              )}
            </>
          ) : (
            <>
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
                  <Button variant="default" onClick={() => press({ kind: "set", value: "" })}>
                    {t("server-replace")}
                  </Button>
                  <Button variant="subtle" onClick={() => press({ kind: "clear" })}>
                    {t("server-remove")}
                  </Button>
                </>
              )}
            </>
          )}
        </div>
      )}
    </SettingRow>
  );
}
