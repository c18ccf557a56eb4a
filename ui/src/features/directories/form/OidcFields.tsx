/** The form of an OpenID Connect provider: how Muster is registered there, and which of its words count. */
import { Checkbox, Select } from "@mantine/core";
import type { EntraCloud, OidcGuide, ZohoCentre } from "@/bindings";
import { SettingCard, SettingRow } from "@/features/settings/form/SettingRow";
import type { SettingsForm } from "@/features/settings/form/useSettingsForm";
import { AuthorityField } from "@/features/settings/server/AuthorityField";
import { choices } from "@/features/settings/server/choices";
import { t } from "@/words";
import { ClientRow } from "./ClientRow";
import { ClientSecretField } from "./ClientSecretField";
import { wordsAt } from "./common";
import { DirectoryCard } from "./DirectoryCard";
import { Folded } from "./Folded";
import {
  centreWords,
  clientWords,
  cloudWords,
  type OidcForm,
  oidcNames,
  providerFields,
  ruleWords,
} from "./oidcForm";
import { RedirectCard } from "./RedirectCard";
import { TextRow } from "./TextRow";

interface Props {
  form: SettingsForm<OidcForm>;
  /** Where each value is found; not there until it is read. */
  guide: OidcGuide | null;
}

const hintOf = (guide: OidcGuide | null, field: string) =>
  guide?.hints.find((hint) => hint.field === field)?.words;

export function OidcFields({ form, guide, redirectAddress }: Props & { redirectAddress: string }) {
  return (
    <>
      <DirectoryCard form={form} lists={false} />
      <RedirectCard address={redirectAddress} guide={guide} entering />
      <ProviderCard form={form} guide={guide} />
      <ClaimsCard form={form} guide={guide} />
      <RareCard form={form} />
    </>
  );
}

const samples: Partial<Record<keyof OidcForm, string>> = {
  "provider.tenant": "8eaef023-2b34-4da1-9baa-8bc8c9d6a490",
  "provider.hosted_domains": "example.com",
  "provider.domain": "acme.okta.com",
  "provider.base_url": "https://login.example.com",
  "provider.issuer": "https://login.example.com/",
};

function ProviderCard({ form, guide }: Props) {
  const { values, set, was, error } = form;
  const kind = values["provider.kind"];
  const named = (key: keyof OidcForm & string) => ({
    label: labelOf(key),
    hint: hintOf(guide, key),
  });
  return (
    <SettingCard title={t("directories-provider")}>
      {providerFields[kind].map((key) => {
        if (key === "provider.cloud" || key === "provider.centre") {
          return (
            <SettingRow key={key} {...named(key)} was={was(key)} error={error(key)}>
              {(control) => (
                <Select
                  {...control}
                  value={values[key]}
                  data={key === "provider.cloud" ? choices(cloudWords) : choices(centreWords)}
                  allowDeselect={false}
                  onChange={(value) =>
                    set(
                      key === "provider.cloud"
                        ? { "provider.cloud": value as EntraCloud }
                        : { "provider.centre": value as ZohoCentre },
                    )
                  }
                />
              )}
            </SettingRow>
          );
        }
        return (
          <TextRow
            key={key}
            form={form}
            name={key as "provider.tenant"}
            {...named(key)}
            placeholder={samples[key]}
            code
          />
        );
      })}
      <TextRow form={form} name="client_id" {...named("client_id")} code />
      <ClientRow form={form} />
      <ClientSecretField form={form} hint={hintOf(guide, "secret")} />
      {kind === "zoho" && <DomainsRow form={form} guide={guide} />}
    </SettingCard>
  );
}

function DomainsRow({ form, guide }: Props) {
  return (
    <TextRow
      form={form}
      name="email_domains"
      label={t("directories-email-domains")}
      hint={hintOf(guide, "email_domains") ?? t("directories-email-domains-hint")}
      placeholder="example.com"
      code
    />
  );
}

const claimFields = [
  ["claims.name", t("directories-claim-name")],
  ["claims.email", t("directories-claim-email")],
  ["claims.preferred_username", t("directories-claim-user-name")],
  ["claims.upn", t("directories-claim-upn")],
  ["claims.groups", t("directories-claim-groups")],
] as const;

function ClaimsCard({ form, guide }: Props) {
  const { values, set, was, error } = form;
  const faulty =
    claimFields.some(([key]) => error(key) !== undefined) ||
    error("claims.email_rule") !== undefined ||
    wordsAt(form, "scopes") !== undefined ||
    (values["provider.kind"] !== "zoho" && wordsAt(form, "email_domains") !== undefined);
  return (
    <Folded title={t("directories-claims")} text={t("directories-claims-folded")} faulty={faulty}>
      <SettingRow
        label={t("directories-email-believed")}
        hint={hintOf(guide, "claims.email_rule") ?? t("directories-email-believed-hint")}
        was={was("claims.email_rule")}
        error={error("claims.email_rule")}
      >
        {(control) => (
          <Select
            {...control}
            value={values["claims.email_rule"]}
            data={choices(ruleWords)}
            allowDeselect={false}
            onChange={(value) =>
              set({ "claims.email_rule": value as OidcForm["claims.email_rule"] })
            }
          />
        )}
      </SettingRow>
      {values["claims.email_rule"] === "claim" && (
        <TextRow
          form={form}
          name="email_claim"
          label={t("directories-email-rule-claim")}
          placeholder="email_verified"
          code
        />
      )}
      {values["provider.kind"] !== "zoho" && <DomainsRow form={form} guide={guide} />}
      {claimFields.map(([key, label]) => (
        <TextRow
          key={key}
          form={form}
          name={key}
          label={label}
          hint={
            hintOf(guide, key) ??
            (key === "claims.groups" || key === "claims.upn"
              ? t("directories-or-empty")
              : undefined)
          }
          code
        />
      ))}
      <TextRow
        form={form}
        name="scopes"
        label={t("directories-scopes")}
        hint={t("directories-scopes-hint")}
        code
      />
    </Folded>
  );
}

function RareCard({ form }: Pick<Props, "form">) {
  const { values, set, was, error } = form;
  const own = values["provider.kind"] === "keycloak" || values["provider.kind"] === "generic";
  return (
    <Folded
      title={t("directories-rarely-needed")}
      text={t("directories-rarely-folded")}
      faulty={error("ca_pem") !== undefined}
    >
      {values.client_kind === "confidential" && (
        <SettingRow
          label={t("directories-client-authentication")}
          hint={t("directories-client-authentication-hint")}
          was={was("client_authentication")}
          error={error("client_authentication")}
        >
          {(control) => (
            <Select
              {...control}
              value={values.client_authentication}
              data={choices(clientWords)}
              allowDeselect={false}
              onChange={(value) =>
                set({ client_authentication: value as OidcForm["client_authentication"] })
              }
            />
          )}
        </SettingRow>
      )}
      <AuthorityField form={form} />
      {own && (
        <SettingRow
          label={t("directories-plain-http")}
          hint={t("directories-plain-http-hint")}
          was={was("allow_plain_http")}
          error={error("allow_plain_http")}
        >
          {(control) => (
            <Checkbox
              {...control}
              label={t("directories-plain-http-allow")}
              checked={values.allow_plain_http}
              onChange={(event) => set({ allow_plain_http: event.currentTarget.checked })}
            />
          )}
        </SettingRow>
      )}
    </Folded>
  );
}

/** None of them depends on another field. */
function labelOf(key: keyof OidcForm & string): string {
  const label = oidcNames[key]?.label;
  return typeof label === "string" ? label : key;
}
