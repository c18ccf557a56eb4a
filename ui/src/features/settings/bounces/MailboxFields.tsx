/** The mailbox: whether it is read, where it is, how to sign in. */
import { Select, Switch, TextInput } from "@mantine/core";
import type { BounceSignIn, MailSecurity } from "@/bindings";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { AddressFields } from "../server/AddressFields";
import { AuthorityField } from "../server/AuthorityField";
import { choices } from "../server/choices";
import { NumberField } from "../server/NumberField";
import { SecretField } from "../server/SecretField";
import { secretName } from "../server/secret";
import { type BounceForm, securityWords, signInWords, usualPort } from "./bounceForm";

export function MailboxFields({ form }: { form: SettingsForm<BounceForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof BounceForm) => ({ was: was(key), error: error(key) });
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
        <AddressFields<MailSecurity>
          form={form}
          hint={t("bounces-name-or-address-of-the")}
          placeholder="imap.example.com"
          words={securityWords}
          usualPort={usualPort}
          warning={
            values.security === "none" && (
              <Warning>{t("bounces-everyone-on-the-way-could")}</Warning>
            )
          }
        />
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
          {(control) => (
            <TextInput
              {...control}
              value={values.user}
              maxLength={400}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => set({ user: event.currentTarget.value })}
            />
          )}
        </SettingRow>
        <SecretField form={form} name={secretName(values.sign_in)} />
      </SettingCard>
    </>
  );
}
