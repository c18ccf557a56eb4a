/** The certificate from an authority: which one, its terms, how the name is proved, and an account there. */
import { Select, TextInput } from "@mantine/core";
import type { AcmeAuthority, AcmeChallenge } from "@/bindings";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { choices } from "../server/choices";
import { SecretField } from "../server/SecretField";
import { FilePath } from "./FilePath";
import { authorityWords, challengeWords, type PortalForm } from "./portalForm";
import { TermsField } from "./TermsField";

type TextKey = "acme.directory_url" | "acme.contact" | "acme.http_listen" | "acme.external_account";

export function AcmeFields({ form }: { form: SettingsForm<PortalForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof PortalForm) => ({ was: was(key), error: error(key) });
  const text = (key: TextKey) => ({
    value: values[key],
    maxLength: 1000,
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [key]: event.currentTarget.value }),
  });
  return (
    <>
      <SettingCard title={t("portal-settings-authority")}>
        <SettingRow label={t("portal-settings-authority")} {...row("acme.authority")}>
          {(control) => (
            <Select
              {...control}
              value={values["acme.authority"]}
              data={choices(authorityWords)}
              allowDeselect={false}
              // Whose terms were agreed to says nothing about another's.
              onChange={(value) =>
                set({ "acme.authority": value as AcmeAuthority, "acme.terms_agreed": false })
              }
            />
          )}
        </SettingRow>
        {values["acme.authority"] === "other" && (
          <SettingRow
            label={t("portal-settings-directory")}
            hint={t("portal-settings-address-of-its-acme-directory")}
            {...row("acme.directory_url")}
          >
            {(control) => (
              <TextInput
                {...control}
                placeholder="https://ca.example.com/acme/acme/directory"
                {...text("acme.directory_url")}
              />
            )}
          </SettingRow>
        )}
        <TermsField form={form} />
        <SettingRow
          label={t("portal-settings-contact")}
          hint={t("portal-settings-mail-address-that-the-authority")}
          {...row("acme.contact")}
        >
          {(control) => <TextInput {...control} {...text("acme.contact")} />}
        </SettingRow>
      </SettingCard>
      <SettingCard title={t("portal-settings-proof-that-the-name-is")}>
        <SettingRow
          label={t("portal-settings-proof")}
          hint={t("portal-settings-the-authority-comes-to-the")}
          {...row("acme.challenge")}
        >
          {(control) => (
            <Select
              {...control}
              value={values["acme.challenge"]}
              data={choices(challengeWords)}
              allowDeselect={false}
              onChange={(value) => set({ "acme.challenge": value as AcmeChallenge })}
            />
          )}
        </SettingRow>
        {values["acme.challenge"] === "http-01" && (
          <SettingRow
            label={t("portal-settings-listen-for-http-01-on")}
            hint={t("portal-settings-visitors-who-come-here-are")}
            {...row("acme.http_listen")}
          >
            {(control) => <TextInput {...control} {...text("acme.http_listen")} />}
          </SettingRow>
        )}
      </SettingCard>
      <SettingCard title={t("portal-settings-only-where-the-authority-asks")}>
        <SettingRow
          label={t("portal-settings-root-to-trust")}
          hint={t("portal-settings-pem-file-for-an-authority")}
          {...row("acme.root_file")}
        >
          {(control) => (
            <FilePath
              control={control}
              choose={t("portal-settings-choose-root")}
              title={t("portal-settings-root-certificate-pem")}
              value={values["acme.root_file"]}
              onChange={(path) => set({ "acme.root_file": path })}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("portal-settings-key-id")}
          hint={t("portal-settings-of-your-account-there-external")}
          {...row("acme.external_account")}
        >
          {(control) => <TextInput {...control} {...text("acme.external_account")} />}
        </SettingRow>
        <SecretField
          name={{
            label: t("portal-settings-hmac-key"),
            another: t("portal-settings-new-hmac-key"),
          }}
          form={{
            values: { secret: values["acme.secret"], has_secret: values["acme.has_secret"] },
            set: ({ secret }) => secret && set({ "acme.secret": secret }),
            error: () => error("acme.secret"),
          }}
        />
      </SettingCard>
    </>
  );
}
