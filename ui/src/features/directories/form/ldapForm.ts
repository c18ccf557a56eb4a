/** What the form of an LDAP directory holds, and how it crosses the wire. */
import type {
  DirectoryDraft,
  LdapDisabledRule,
  LdapKind,
  LdapSecurity,
  LdapSettings,
} from "@/bindings";
import type { FieldNames } from "@/features/settings/form/useSettingsForm";
import { t } from "@/words";
import { everyWords } from "../words";
import {
  asList,
  type Beginning,
  type CommonForm,
  commonNames,
  draftOf,
  leavingWords,
  listed,
  orNone,
  type Source,
  type SyncForm,
} from "./common";

export interface LdapForm extends CommonForm, SyncForm {
  kind: LdapKind;
  host: string;
  port: number;
  security: LdapSecurity;
  allow_plain_password: boolean;
  base_dn: string;
  bind_as: string;
  user_filter: string;
  group_base_dn: string;
  group_filter: string;
  page_size: number;
  "attributes.id": string;
  "attributes.user_name": string;
  "attributes.login": string;
  "attributes.name": string;
  "attributes.email": string;
  "attributes.phone": string;
  "attributes.upn": string;
  "attributes.department": string;
  "attributes.member_of": string;
  "attributes.changed": string;
  "attributes.group_name": string;
  "attributes.group_members": string;
  "attributes.disabled": LdapDisabledRule["kind"];
  "attributes.disabled.attribute": string;
  "attributes.disabled.value": string;
}

export const securityWords: Record<LdapSecurity, string> = {
  ldaps: t("directories-ldaps"),
  start_tls: t("directories-start-tls"),
  plain: t("directories-plain"),
};

export const usualPort: Record<LdapSecurity, number> = { ldaps: 636, start_tls: 389, plain: 389 };

export const disabledWords: Record<LdapDisabledRule["kind"], string> = {
  never: t("directories-disabled-never"),
  account_control: t("directories-disabled-account-control"),
  value: t("directories-disabled-value"),
};

/** Attributes in the order of the form; those with `maybe` can be left empty. */
export const attributeFields = [
  { key: "attributes.id", label: t("directories-attr-id"), hint: t("directories-attr-id-hint") },
  { key: "attributes.user_name", label: t("directories-attr-user-name"), hint: "" },
  { key: "attributes.name", label: t("directories-attr-full-name"), hint: "" },
  { key: "attributes.email", label: t("directories-attr-email"), hint: "" },
  { key: "attributes.phone", label: t("directories-attr-phone"), hint: t("directories-or-empty") },
  {
    key: "attributes.department",
    label: t("directories-attr-department"),
    hint: t("directories-or-empty"),
  },
  { key: "attributes.upn", label: t("directories-attr-upn"), hint: t("directories-attr-upn-hint") },
  {
    key: "attributes.login",
    label: t("directories-attr-login"),
    hint: t("directories-attr-login-hint"),
  },
  {
    key: "attributes.changed",
    label: t("directories-attr-changed"),
    hint: t("directories-attr-changed-hint"),
  },
] as const satisfies readonly { key: keyof LdapForm; label: string; hint: string }[];

export const groupFields = [
  {
    key: "attributes.group_name",
    label: t("directories-attr-group-name"),
    hint: "",
  },
  {
    key: "attributes.group_members",
    label: t("directories-attr-group-members"),
    hint: t("directories-attr-group-members-hint"),
  },
  {
    key: "attributes.member_of",
    label: t("directories-attr-member-of"),
    hint: t("directories-attr-member-of-hint"),
  },
] as const satisfies readonly { key: keyof LdapForm; label: string; hint: string }[];

const labels = Object.fromEntries(
  [...attributeFields, ...groupFields].map(({ key, label }) => [key, { label }]),
);

export const ldapNames: FieldNames<LdapForm> = {
  ...commonNames,
  ...labels,
  host: { label: t("server-server") },
  port: { label: t("server-port") },
  security: { label: t("server-encryption"), words: (security) => securityWords[security] },
  allow_plain_password: {
    label: t("directories-plain-password"),
    words: (allowed) => (allowed ? t("server-value-allowed") : t("server-value-refused")),
  },
  base_dn: { label: t("directories-base-dn") },
  bind_as: { label: t("directories-reader") },
  user_filter: { label: t("directories-user-filter") },
  group_base_dn: { label: t("directories-group-base-dn") },
  group_filter: { label: t("directories-group-filter") },
  page_size: { label: t("directories-page-size") },
  "attributes.disabled": { label: t("directories-disabled"), words: (rule) => disabledWords[rule] },
  "attributes.disabled.attribute": { label: t("directories-disabled-attribute") },
  "attributes.disabled.value": { label: t("directories-disabled-is") },
  "sync.every_minutes": { label: t("directories-read-changes"), words: everyWords },
  "sync.full_every_hours": {
    label: t("directories-read-everybody"),
    words: (n) => t("directories-every-hours", { n }),
  },
  "sync.most_leaving_percent": {
    label: t("directories-brake"),
    words: (n) => t("directories-percent", { n }),
  },
  "sync.on_leaving": { label: t("directories-leavers"), words: (what) => leavingWords[what] },
};

export function toLdapForm({ connection, sync, common }: Beginning): LdapForm {
  if (connection.kind !== "ldap") throw new Error("not an LDAP directory");
  const { attributes, ...settings } = connection.settings;
  const { disabled } = attributes;
  return {
    ...common,
    kind: settings.kind,
    host: settings.host,
    port: settings.port,
    security: settings.security,
    allow_plain_password: settings.allow_plain_password ?? false,
    ca_pem: settings.ca_pem ?? "",
    base_dn: settings.base_dn,
    bind_as: settings.bind_as ?? "",
    user_filter: settings.user_filter,
    group_base_dn: settings.group_base_dn ?? "",
    group_filter: settings.group_filter,
    page_size: settings.page_size ?? 1000,
    "attributes.id": attributes.id,
    "attributes.user_name": attributes.user_name,
    "attributes.login": asList(attributes.login),
    "attributes.name": attributes.name,
    "attributes.email": attributes.email,
    "attributes.phone": attributes.phone ?? "",
    "attributes.upn": attributes.upn ?? "",
    "attributes.department": attributes.department ?? "",
    "attributes.member_of": attributes.member_of ?? "",
    "attributes.changed": attributes.changed,
    "attributes.group_name": attributes.group_name,
    "attributes.group_members": asList(attributes.group_members),
    "attributes.disabled": disabled.kind,
    "attributes.disabled.attribute": disabled.kind === "value" ? disabled.attribute : "",
    "attributes.disabled.value": disabled.kind === "value" ? disabled.value : "",
    "sync.every_minutes": sync.every_minutes ?? 60,
    "sync.full_every_hours": sync.full_every_hours ?? 24,
    "sync.most_leaving_percent": sync.most_leaving_percent ?? 10,
    "sync.on_leaving": sync.on_leaving ?? "show",
  };
}

function ruleOf(form: LdapForm): LdapDisabledRule {
  const kind = form["attributes.disabled"];
  if (kind !== "value") return { kind };
  return {
    kind,
    attribute: form["attributes.disabled.attribute"].trim(),
    value: form["attributes.disabled.value"].trim(),
  };
}

export function toLdapDraft(source: Source, form: LdapForm): DirectoryDraft {
  const settings: LdapSettings = {
    kind: form.kind,
    host: form.host.trim(),
    port: form.port,
    security: form.security,
    allow_plain_password: form.allow_plain_password,
    ca_pem: orNone(form.ca_pem),
    base_dn: form.base_dn.trim(),
    bind_as: form.bind_as.trim(),
    user_filter: form.user_filter.trim(),
    group_base_dn: orNone(form.group_base_dn),
    group_filter: form.group_filter.trim(),
    page_size: form.page_size,
    attributes: {
      id: form["attributes.id"].trim(),
      user_name: form["attributes.user_name"].trim(),
      login: listed(form["attributes.login"]),
      name: form["attributes.name"].trim(),
      email: form["attributes.email"].trim(),
      phone: orNone(form["attributes.phone"]),
      upn: orNone(form["attributes.upn"]),
      department: orNone(form["attributes.department"]),
      disabled: ruleOf(form),
      member_of: orNone(form["attributes.member_of"]),
      changed: form["attributes.changed"].trim(),
      group_name: form["attributes.group_name"].trim(),
      group_members: listed(form["attributes.group_members"]),
    },
  };
  return draftOf(
    source,
    form,
    { kind: "ldap", settings },
    {
      every_minutes: form["sync.every_minutes"],
      full_every_hours: form["sync.full_every_hours"],
      most_leaving_percent: form["sync.most_leaving_percent"],
      on_leaving: form["sync.on_leaving"],
    },
  );
}
