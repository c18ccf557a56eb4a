/** What the form of an OpenID Connect provider holds, and how it crosses the wire. */
import type {
  DirectoryDraft,
  EntraCloud,
  OidcClientAuthentication,
  OidcEmailRule,
  OidcProvider,
  ZohoCentre,
} from "@/bindings";
import type { FieldNames } from "@/features/settings/form/useSettingsForm";
import { t } from "@/words";
import {
  asList,
  type Beginning,
  type CommonForm,
  commonNames,
  draftOf,
  listed,
  orNone,
  type Source,
} from "./common";

/** A client with a secret, or a public one. */
export type ClientKind = "confidential" | "public";

export interface OidcForm extends CommonForm {
  "provider.kind": OidcProvider["kind"];
  "provider.tenant": string;
  "provider.cloud": EntraCloud;
  "provider.hosted_domains": string;
  "provider.domain": string;
  "provider.auth_server": string;
  "provider.centre": ZohoCentre;
  "provider.base_url": string;
  "provider.realm": string;
  "provider.issuer": string;
  client_id: string;
  /** Not sent: whether there is a secret says the same. */
  client_kind: ClientKind;
  client_authentication: OidcClientAuthentication;
  scopes: string;
  "claims.email": string;
  "claims.email_rule": OidcEmailRule["kind"];
  /** The claim of that rule. */
  email_claim: string;
  "claims.upn": string;
  "claims.preferred_username": string;
  "claims.name": string;
  "claims.groups": string;
  email_domains: string;
  allow_plain_http: boolean;
}

export const cloudWords: Record<EntraCloud, string> = {
  global: t("directories-cloud-global"),
  us_government: t("directories-cloud-us"),
  china: t("directories-cloud-china"),
};

/** Addresses that say which; they are the same in every language. */
export const centreWords: Record<ZohoCentre, string> = {
  united_states: "zoho.com",
  europe: "zoho.eu",
  india: "zoho.in",
  australia: "zoho.com.au",
  japan: "zoho.jp",
  canada: "zohocloud.ca",
  saudi_arabia: "zoho.sa",
  china: "zoho.com.cn",
  united_kingdom: "zoho.uk",
};

export const clientKindWords: Record<ClientKind, string> = {
  confidential: t("directories-client-confidential"),
  public: t("directories-client-public"),
};

export const clientWords: Record<OidcClientAuthentication, string> = {
  auto: t("directories-client-auto"),
  header: t("directories-client-header"),
  body: t("directories-client-body"),
};

export const ruleWords: Record<OidcEmailRule["kind"], string> = {
  claim: t("directories-email-claim"),
  always: t("directories-email-always"),
  never: t("directories-email-never"),
};

export const oidcNames: FieldNames<OidcForm> = {
  ...commonNames,
  secret: { label: t("directories-client-secret"), words: commonNames.secret?.words },
  "provider.tenant": { label: t("directories-tenant") },
  "provider.cloud": { label: t("directories-cloud"), words: (cloud) => cloudWords[cloud] },
  "provider.hosted_domains": { label: t("directories-hosted-domains") },
  "provider.domain": { label: t("directories-okta-domain") },
  "provider.auth_server": { label: t("directories-auth-server") },
  "provider.centre": { label: t("directories-centre"), words: (centre) => centreWords[centre] },
  "provider.base_url": { label: t("directories-base-url") },
  "provider.realm": { label: t("directories-realm") },
  "provider.issuer": { label: t("directories-issuer") },
  client_id: { label: t("directories-client-id") },
  client_kind: { label: t("directories-client-kind"), words: (kind) => clientKindWords[kind] },
  client_authentication: {
    label: t("directories-client-authentication"),
    words: (way) => clientWords[way],
  },
  scopes: { label: t("directories-scopes") },
  "claims.email": { label: t("directories-claim-email") },
  "claims.email_rule": {
    label: t("directories-email-believed"),
    words: (rule) => ruleWords[rule],
  },
  email_claim: { label: t("directories-email-rule-claim") },
  "claims.upn": { label: t("directories-claim-upn") },
  "claims.preferred_username": { label: t("directories-claim-user-name") },
  "claims.name": { label: t("directories-claim-name") },
  "claims.groups": { label: t("directories-claim-groups") },
  email_domains: { label: t("directories-email-domains") },
  allow_plain_http: {
    label: t("directories-plain-http"),
    words: (allowed) => (allowed ? t("server-value-allowed") : t("server-value-refused")),
  },
};

const has = <K extends string>(provider: OidcProvider, key: K): string => {
  const value = (provider as Record<string, unknown>)[key];
  return typeof value === "string" ? value : "";
};

/** The others give what Muster is registered as a secret in any case. */
const maybePublic: readonly OidcProvider["kind"][] = ["keycloak", "generic"];

export const canBePublic = (form: Pick<OidcForm, "provider.kind">): boolean =>
  maybePublic.includes(form["provider.kind"]);

/** A client with a secret of which none is stored or typed. */
export function lacksSecret(form: OidcForm): boolean {
  const { secret, has_secret, client_kind } = form;
  const typed = secret.kind === "set" && secret.value !== "";
  return canBePublic(form) && client_kind === "confidential" && !has_secret && !typed;
}

export function toOidcForm({ fresh, connection, common }: Beginning): OidcForm {
  if (connection.kind !== "oidc") throw new Error("not an OpenID Connect provider");
  const { provider, claims = {}, ...settings } = connection.settings;
  const rule: OidcEmailRule = claims.email_rule ?? { kind: "claim", name: "email_verified" };
  return {
    ...common,
    ca_pem: settings.ca_pem ?? "",
    "provider.kind": provider.kind,
    "provider.tenant": has(provider, "tenant"),
    "provider.cloud": provider.kind === "entra" ? (provider.cloud ?? "global") : "global",
    "provider.hosted_domains": provider.kind === "google" ? asList(provider.hosted_domains) : "",
    "provider.domain": has(provider, "domain"),
    "provider.auth_server": has(provider, "auth_server"),
    "provider.centre": provider.kind === "zoho" ? provider.centre : "united_states",
    "provider.base_url": has(provider, "base_url"),
    "provider.realm": has(provider, "realm"),
    "provider.issuer": has(provider, "issuer"),
    client_id: settings.client_id,
    client_kind:
      !fresh && !common.has_secret && maybePublic.includes(provider.kind)
        ? "public"
        : "confidential",
    client_authentication: settings.client_authentication ?? "auto",
    scopes: settings.scopes.join(" "),
    "claims.email": claims.email ?? "email",
    "claims.email_rule": rule.kind,
    email_claim: rule.kind === "claim" ? rule.name : "email_verified",
    "claims.upn": claims.upn ?? "",
    "claims.preferred_username": claims.preferred_username ?? "preferred_username",
    "claims.name": claims.name ?? "name",
    "claims.groups": claims.groups ?? "",
    email_domains: asList(settings.email_domains),
    allow_plain_http: settings.allow_plain_http ?? false,
  };
}

function providerOf(form: OidcForm): OidcProvider {
  const kind = form["provider.kind"];
  switch (kind) {
    case "entra":
      return { kind, tenant: form["provider.tenant"].trim(), cloud: form["provider.cloud"] };
    case "google":
      return { kind, hosted_domains: listed(form["provider.hosted_domains"]) };
    case "okta":
      return {
        kind,
        domain: form["provider.domain"].trim(),
        auth_server: orNone(form["provider.auth_server"]),
      };
    case "zoho":
      return { kind, centre: form["provider.centre"] };
    case "keycloak":
      return {
        kind,
        base_url: form["provider.base_url"].trim(),
        realm: form["provider.realm"].trim(),
      };
    case "generic":
      return { kind, issuer: form["provider.issuer"].trim() };
  }
}

export function toOidcDraft(source: Source, form: OidcForm): DirectoryDraft {
  const rule = form["claims.email_rule"];
  return draftOf(
    source,
    form,
    {
      kind: "oidc",
      settings: {
        provider: providerOf(form),
        client_id: form.client_id.trim(),
        client_authentication: form.client_authentication,
        scopes: listed(form.scopes),
        claims: {
          email: form["claims.email"].trim(),
          email_rule:
            rule === "claim" ? { kind: "claim", name: form.email_claim.trim() } : { kind: rule },
          upn: orNone(form["claims.upn"]),
          preferred_username: form["claims.preferred_username"].trim(),
          name: form["claims.name"].trim(),
          groups: orNone(form["claims.groups"]),
        },
        email_domains: listed(form.email_domains),
        ca_pem: orNone(form.ca_pem),
        allow_plain_http: form.allow_plain_http,
      },
    },
    {},
  );
}

/** The fields that a provider asks for. */
export const providerFields: Record<OidcProvider["kind"], readonly (keyof OidcForm)[]> = {
  entra: ["provider.tenant", "provider.cloud"],
  google: ["provider.hosted_domains"],
  okta: ["provider.domain", "provider.auth_server"],
  zoho: ["provider.centre"],
  keycloak: ["provider.base_url", "provider.realm"],
  generic: ["provider.issuer"],
};
