/** The mail server: provider presets, name, port, encryption, sign-in, trust. */
import { Checkbox, Select, TextInput } from "@mantine/core";
import type { MailSecurity, MailSignIn } from "@/bindings";
import { Chip } from "@/components/Chip";
import { Warning } from "@/components/Field";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { AuthorityField } from "../server/AuthorityField";
import { choices } from "../server/choices";
import { NumberField } from "../server/NumberField";
import { SecretField } from "../server/SecretField";
import { secretWord } from "../server/secret";
import classes from "./MailSection.module.css";
import { type MailForm, securityWords, signInWords, usualPort } from "./mailForm";
import { filled, presetOf, presets } from "./presets";

export function ServerFields({ form }: { form: SettingsForm<MailForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof MailForm) => ({ was: was(key), error: error(key) });
  const preset = presetOf(values.host);
  const plainPassword = values.security === "none" && values.sign_in !== "none";
  const encrypt = (security: MailSecurity) => {
    // The port follows the encryption unless it was chosen by hand.
    const followed = values.port === usualPort[values.security];
    set(followed ? { security, port: usualPort[security] } : { security });
  };
  return (
    <>
      <SettingCard title="Server">
        <SettingRow label="Provider" hint="Fills in what it asks for" group>
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
        <SettingRow label="Server" hint="Name or address" {...row("host")}>
          {(control) => (
            <TextInput
              {...control}
              value={values.host}
              maxLength={400}
              spellCheck={false}
              placeholder="mail.example.com"
              onChange={(event) => set({ host: event.currentTarget.value })}
            />
          )}
        </SettingRow>
        <SettingRow label="Encryption" {...row("security")}>
          {(control) => (
            <Select
              {...control}
              value={values.security}
              data={choices(securityWords)}
              onChange={(value) => encrypt(value as MailSecurity)}
            />
          )}
        </SettingRow>
        <SettingRow label="Port" {...row("port")}>
          {(control) => (
            <NumberField
              control={control}
              min={1}
              max={65535}
              value={values.port}
              onChange={(port) => set({ port })}
            />
          )}
        </SettingRow>
        <AuthorityField form={form} />
        <SettingRow
          label="Time-out"
          hint="Until a connection or a reply is given up, 5 to 300 seconds"
          {...row("timeout_seconds")}
        >
          {(control) => (
            <NumberField
              control={control}
              min={5}
              max={300}
              suffix=" s"
              value={values.timeout_seconds}
              onChange={(timeout_seconds) => set({ timeout_seconds })}
            />
          )}
        </SettingRow>
      </SettingCard>
      <SettingCard title="Sign-in">
        <SettingRow label="Kind" {...row("sign_in")}>
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
            <SettingRow label="User name" {...row("user")}>
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
            <SecretField form={form} word={secretWord(values.sign_in)} />
          </>
        )}
        {plainPassword && (
          <SettingRow
            label="Password over a plain connection"
            hint="Everyone on the way could read it"
            {...row("allow_insecure_sign_in")}
          >
            {(control) => (
              <>
                <Checkbox
                  {...control}
                  label="Allow it all the same"
                  checked={values.allow_insecure_sign_in}
                  onChange={(event) => set({ allow_insecure_sign_in: event.currentTarget.checked })}
                />
                {!values.allow_insecure_sign_in && (
                  <Warning>Without this, or encryption, signing in is refused</Warning>
                )}
              </>
            )}
          </SettingRow>
        )}
      </SettingCard>
    </>
  );
}
