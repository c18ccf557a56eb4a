/** The certificate from an authority: which one, its terms, how the name is proved, and an account there. */
import { Select, TextInput } from "@mantine/core";
import type { AcmeAuthority, AcmeChallenge } from "@/bindings";
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
      <SettingCard title="Authority">
        <SettingRow label="Authority" {...row("acme.authority")}>
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
            label="Directory"
            hint="Address of its ACME directory"
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
          label="Contact"
          hint="Mail address that the authority may write to. Blank is none"
          {...row("acme.contact")}
        >
          {(control) => <TextInput {...control} {...text("acme.contact")} />}
        </SettingRow>
      </SettingCard>
      <SettingCard title="Proof that the name is yours">
        <SettingRow
          label="Proof"
          hint="The authority comes to the public address on this port; it must lead here from the internet"
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
            label="Listen for HTTP-01 on"
            hint="Visitors who come here are sent to the encrypted portal. Port 80 needs a right, or a router that passes it on"
            {...row("acme.http_listen")}
          >
            {(control) => <TextInput {...control} {...text("acme.http_listen")} />}
          </SettingRow>
        )}
      </SettingCard>
      <SettingCard title="Only where the authority asks for it">
        <SettingRow
          label="Root to trust"
          hint="PEM file: for an authority of your own, such as step-ca. Blank trusts the public ones"
          {...row("acme.root_file")}
        >
          {(control) => (
            <FilePath
              control={control}
              name="root to trust"
              title="Root certificate (PEM)"
              value={values["acme.root_file"]}
              onChange={(path) => set({ "acme.root_file": path })}
            />
          )}
        </SettingRow>
        <SettingRow
          label="Key id"
          hint="Of your account there (external account binding). Blank is none"
          {...row("acme.external_account")}
        >
          {(control) => <TextInput {...control} {...text("acme.external_account")} />}
        </SettingRow>
        <SecretField
          word="HMAC key"
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
