/** The mailbox: whether it is read, where it is, how to sign in. */
import { Select, Switch, TextInput } from "@mantine/core";
import type { BounceSignIn, MailSecurity } from "@/bindings";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { AuthorityField } from "../server/AuthorityField";
import { choices } from "../server/choices";
import { NumberField } from "../server/NumberField";
import { PortField } from "../server/PortField";
import { SecretField } from "../server/SecretField";
import { secretName } from "../server/secret";
import { type BounceForm, securityWords, signInWords, usualPort } from "./bounceForm";

export function MailboxFields({ form }: { form: SettingsForm<BounceForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof BounceForm) => ({ was: was(key), error: error(key) });
  const text = (key: "host" | "user") => ({
    value: values[key],
    maxLength: 400,
    spellCheck: false,
    autoComplete: "off",
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [key]: event.currentTarget.value }),
  });
  const encrypt = (security: MailSecurity) => {
    // The port follows the encryption unless it was chosen by hand.
    const followed = values.port === usualPort[values.security];
    set(followed ? { security, port: usualPort[security] } : { security });
  };
  return (
    <>
      <SettingCard title={t("bounces-mailbox")}>
        <SettingRow
          label={t("bounces-read-the-mailbox")}
          hint={t("bounces-by-itself-while-muster-runs")}
          {...row("enabled")}
        >
          {(control) => (
            <Switch
              {...control}
              checked={values.enabled}
              onChange={(event) => set({ enabled: event.currentTarget.checked })}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("server-server")}
          hint={t("bounces-name-or-address-of-the")}
          {...row("host")}
        >
          {(control) => <TextInput {...control} placeholder="imap.example.com" {...text("host")} />}
        </SettingRow>
        <SettingRow label={t("server-encryption")} {...row("security")}>
          {(control) => (
            <>
              <Select
                {...control}
                value={values.security}
                data={choices(securityWords)}
                onChange={(value) => encrypt(value as MailSecurity)}
              />
              {values.security === "none" && (
                <Warning>{t("bounces-everyone-on-the-way-could")}</Warning>
              )}
            </>
          )}
        </SettingRow>
        <PortField value={values.port} onChange={(port) => set({ port })} {...row("port")} />
        <AuthorityField form={form} />
        <SettingRow
          label={t("server-time-out")}
          hint={t("bounces-until-a-connection-or-an")}
          {...row("timeout_seconds")}
        >
          {(control) => (
            <NumberField
              control={control}
              min={5}
              max={300}
              suffix={t("settings-suffix-seconds")}
              value={values.timeout_seconds}
              onChange={(timeout_seconds) => set({ timeout_seconds })}
            />
          )}
        </SettingRow>
      </SettingCard>
      <SettingCard title={t("server-sign-in")}>
        <SettingRow label={t("server-sign-in-kind")} {...row("sign_in")}>
          {(control) => (
            <Select
              {...control}
              value={values.sign_in}
              data={choices(signInWords)}
              onChange={(value) => set({ sign_in: value as BounceSignIn })}
            />
          )}
        </SettingRow>
        <SettingRow label={t("server-user-name")} {...row("user")}>
          {(control) => <TextInput {...control} {...text("user")} />}
        </SettingRow>
        <SecretField form={form} name={secretName(values.sign_in)} />
      </SettingCard>
    </>
  );
}
