/** The mail server: provider presets, name, port, encryption, sign-in, trust. */
import { Checkbox, Select, TextInput } from "@mantine/core";
import type { MailSecurity, MailSignIn } from "@/bindings";
import { Chip } from "@/components/Chip";
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
import classes from "./MailSection.module.css";
import { type MailForm, securityWords, signInWords, usualPort } from "./mailForm";
import { filled, presetOf, presets } from "./presets";

export function ServerFields({ form }: { form: SettingsForm<MailForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof MailForm) => ({ was: was(key), error: error(key) });
  const preset = presetOf(values.host);
  const plainPassword = values.security === "none" && values.sign_in !== "none";
  return (
    <>
      <SettingCard title={t("server-server")}>
        <SettingRow label={t("mail-provider")} hint={t("mail-fills-in-what-it-asks")} group>
          {() => (
            <div className={classes.presets}>
              {presets.map((choice) => (
                <Chip
                  key={choice.id}
                  chosen={choice.id === preset.id}
                  onClick={() => set(filled(choice, values))}
                >
                  {choice.label}
                </Chip>
              ))}
            </div>
          )}
        </SettingRow>
        <p className={classes.note}>{preset.note}</p>
        <AddressFields<MailSecurity>
          form={form}
          hint={t("mail-name-or-address")}
          placeholder="mail.example.com"
          words={securityWords}
          usualPort={usualPort}
        />
        <AuthorityField form={form} />
        <SettingRow
          label={t("server-time-out")}
          hint={t("mail-until-a-connection-or-a")}
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
              onChange={(value) => set({ sign_in: value as MailSignIn })}
            />
          )}
        </SettingRow>
        {values.sign_in !== "none" && (
          <>
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
          </>
        )}
        {plainPassword && (
          <SettingRow
            label={t("mail-password-over-a-plain-connection")}
            hint={t("mail-everyone-on-the-way-could")}
            {...row("allow_insecure_sign_in")}
          >
            {(control) => (
              <>
                <Checkbox
                  {...control}
                  label={t("mail-allow-it-all-the-same")}
                  checked={values.allow_insecure_sign_in}
                  onChange={(event) => set({ allow_insecure_sign_in: event.currentTarget.checked })}
                />
                {!values.allow_insecure_sign_in && (
                  <Warning>{t("mail-without-this-or-encryption-signing")}</Warning>
                )}
              </>
            )}
          </SettingRow>
        )}
      </SettingCard>
    </>
  );
}
