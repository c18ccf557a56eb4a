/** Makes of directories with their usual ways, as the engine has them. */
import type {
  DirectoryPreset,
  LdapAttributeMap,
  LdapDisabledRule,
  LdapKind,
  OidcGuide,
  OidcProvider,
} from "@/bindings";

const common: LdapAttributeMap = {
  id: "entryUUID",
  user_name: "uid",
  login: ["uid", "mail"],
  name: "cn",
  email: "mail",
  phone: "mobile",
  upn: null,
  department: "departmentNumber",
  disabled: { kind: "never" },
  member_of: "memberOf",
  changed: "modifyTimestamp",
  group_name: "cn",
  group_members: ["member", "uniqueMember", "memberUid"],
};

const value = (attribute: string, of: string): LdapDisabledRule => ({
  kind: "value",
  attribute,
  value: of,
});

const attributes: Record<LdapKind, LdapAttributeMap> = {
  active_directory: {
    ...common,
    id: "objectGUID",
    user_name: "sAMAccountName",
    login: ["sAMAccountName", "userPrincipalName", "mail"],
    name: "displayName",
    upn: "userPrincipalName",
    department: "department",
    disabled: { kind: "account_control" },
    changed: "uSNChanged",
    group_members: ["member"],
  },
  open_ldap: { ...common, disabled: value("pwdAccountLockedTime", "000001010000Z") },
  zoho_directory: { ...common, login: ["mail", "uid"], name: "displayName" },
  directory389: { ...common, id: "nsUniqueId", disabled: value("nsAccountLock", "true") },
};

const posix =
  "(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)(objectClass=posixGroup))";

const ldap = (id: string, label: string, kind: LdapKind): DirectoryPreset => ({
  id,
  label,
  guide: null,
  connection: {
    kind: "ldap",
    settings: {
      kind,
      host: "",
      port: 636,
      security: "ldaps",
      allow_plain_password: false,
      ca_pem: null,
      base_dn: "",
      bind_as: "",
      user_filter:
        kind === "active_directory"
          ? "(&(objectCategory=person)(sAMAccountType=805306368))"
          : kind === "directory389"
            ? "(objectClass=person)"
            : "(objectClass=inetOrgPerson)",
      group_base_dn: null,
      group_filter: kind === "active_directory" ? "(objectClass=group)" : posix,
      attributes: attributes[kind],
      page_size: 1000,
    },
  },
});

const guide = (
  place: string,
  redirect: string,
  hints: Record<string, string>,
  note = "",
): OidcGuide => ({
  place,
  redirect,
  note,
  hints: Object.entries(hints).map(([field, words]) => ({ field, words })),
});

const oidc = (
  id: string,
  label: string,
  provider: OidcProvider,
  words: OidcGuide,
): DirectoryPreset => ({
  id,
  label,
  guide: words,
  connection: {
    kind: "oidc",
    settings: {
      provider,
      client_id: "",
      client_authentication: "auto",
      scopes: ["openid", "profile", "email"],
      claims: {
        email: "email",
        email_rule: {
          kind: "claim",
          name: provider.kind === "entra" ? "xms_edov" : "email_verified",
        },
        upn: provider.kind === "entra" ? "upn" : null,
        preferred_username: "preferred_username",
        name: "name",
        groups: null,
      },
      email_domains: [],
      ca_pem: null,
      allow_plain_http: false,
    },
  },
});

export const directoryPresets: readonly DirectoryPreset[] = [
  ldap("active_directory", "Active Directory", "active_directory"),
  ldap("open_ldap", "OpenLDAP", "open_ldap"),
  ldap("zoho_ldap", "Zoho Directory (LDAP)", "zoho_directory"),
  ldap("directory_389", "389 Directory Server", "directory389"),
  oidc(
    "entra",
    "Microsoft Entra ID",
    { kind: "entra", tenant: "", cloud: "global" },
    guide(
      "entra.microsoft.com: Identity, Applications, App registrations, New registration. Accounts in this organizational directory only.",
      "Authentication, Add a platform, Web: enter the redirect address. Leave the boxes for implicit grant empty.",
      {
        "provider.tenant": "Overview of the app registration: Directory (tenant) ID.",
        client_id: "Overview of the app registration: Application (client) ID.",
        secret:
          "Certificates & secrets, Client secrets, New client secret: copy the Value, not the Secret ID. Note when it expires.",
        "claims.groups":
          "Token configuration, Add groups claim puts ids of groups into `groups`. Users with more than 200 groups get none.",
      },
    ),
  ),
  oidc(
    "google",
    "Google Workspace",
    { kind: "google", hosted_domains: [] },
    guide(
      "console.cloud.google.com: Google Auth Platform, Clients, Create client, Web application. Audience: Internal.",
      "Authorized redirect URIs: enter the redirect address. It must be https:// with a public name.",
      {
        "provider.hosted_domains":
          "The domain of the organisation: admin.google.com, Account, Domains.",
        client_id: "Google Auth Platform, Clients: it ends in .apps.googleusercontent.com.",
        secret: "Shown once, when the client is created; a new one can be added there.",
      },
      "Google gives no groups.",
    ),
  ),
  oidc(
    "okta",
    "Okta",
    { kind: "okta", domain: "", auth_server: null },
    guide(
      "Admin console: Applications, Create App Integration, OIDC, Web Application.",
      "Sign-in redirect URIs: enter the redirect address. Assignments: who may sign in.",
      {
        "provider.domain": "The address of the admin console without -admin, e.g. acme.okta.com.",
        client_id: "General, Client Credentials.",
        secret: "General, Client Secrets.",
      },
    ),
  ),
  oidc(
    "zoho",
    "Zoho Directory",
    { kind: "zoho", centre: "united_states" },
    guide(
      "The API console of your data centre, e.g. api-console.zoho.com: Add Client, Server-based Applications.",
      "Authorized Redirect URIs: enter the redirect address.",
      {
        "provider.centre":
          "The end of the address at which you use Zoho: .com, .eu, .in and so on.",
        client_id: "Client Secret, Client ID.",
        secret: "Client Secret. With several data centres switched on, each has its own.",
        email_domains: "The domains of your organisation: directory.zoho.com, Domains.",
      },
      "Zoho gives no groups.",
    ),
  ),
  oidc(
    "keycloak",
    "Keycloak",
    { kind: "keycloak", base_url: "", realm: "" },
    guide(
      "Admin console, your realm: Clients, Create client, OpenID Connect. Client authentication: on; Standard flow: on, all other flows off.",
      "Valid redirect URIs: enter the redirect address, without a star.",
      {
        "provider.base_url":
          "Where Keycloak is, without /realms/. Older ones have /auth at the end.",
        "provider.realm": "The name of the realm, top left.",
        client_id: "The Client ID that you chose.",
        secret: "Credentials, Client Secret.",
      },
      "Advanced, Proof Key for Code Exchange: S256 makes Keycloak insist on it.",
    ),
  ),
  oidc(
    "generic",
    "Another OpenID Connect provider",
    { kind: "generic", issuer: "" },
    guide(
      "Register a confidential web client for the authorization code flow with PKCE.",
      "Enter the redirect address exactly as it is.",
      {
        "provider.issuer":
          "The value of issuer in its /.well-known/openid-configuration, to the letter.",
        client_id: "From the registration.",
        secret: "From the registration. A public client has none: choose Without a secret.",
      },
    ),
  ),
];
