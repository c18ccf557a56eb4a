/** The portal's form: where it listens and what its certificate is, as one flat set of values that is saved at once. */
import type {
  AcmeAuthority,
  AcmeChallenge,
  AcmeSettings,
  PortalPage,
  PortalPageChange,
  PortalSettings,
  SecretChange,
} from "@/bindings";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";
import { onOff } from "../form/valueWords";
import { secretWords, settled } from "../server/secret";

/** The fields of the second part, named as the engine names them when it refuses one. */
type Prefixed = { [K in keyof AcmeSettings as `acme.${K}`]: AcmeSettings[K] };

export interface PortalForm extends PortalSettings, Prefixed {
  "acme.secret": SecretChange;
  /** Managed devices and live invites that know the portal by its saved address. */
  bound: { devices: number; invites: number };
}

/** Where the certificate comes from. */
export type Source = "acme" | "files" | "none";

export const sourceOf = (values: PortalForm): Source => {
  if (values["acme.enabled"]) return "acme";
  return values.certificate_file !== "" || values.key_file !== "" ? "files" : "none";
};

export const authorityWords: Record<AcmeAuthority, string> = {
  lets_encrypt: "Let's Encrypt",
  lets_encrypt_staging: t("portal-settings-authority-staging"),
  other: t("portal-settings-authority-other"),
};

export const challengeWords: Record<AcmeChallenge, string> = {
  "tls-alpn-01": t("portal-settings-proof-tls"),
  "http-01": t("portal-settings-proof-http"),
};

export const portalNames: FieldNames<PortalForm> = {
  public_address: { label: t("portal-settings-public-address") },
  listen_host: { label: t("portal-settings-listen-on") },
  listen_port: { label: t("server-port") },
  certificate_file: { label: t("portal-settings-certificate") },
  key_file: { label: t("portal-settings-private-key") },
  embedded: { label: t("portal-settings-portal-in-this-console"), words: onOff },
  trusted_proxies: { label: t("portal-settings-trusted-proxies") },
  "acme.enabled": { label: t("portal-settings-certificate-from-an-authority"), words: onOff },
  "acme.authority": { label: t("portal-settings-authority"), words: (one) => authorityWords[one] },
  "acme.directory_url": { label: t("portal-settings-directory") },
  "acme.contact": { label: t("portal-settings-contact") },
  "acme.terms_agreed": {
    label: t("portal-settings-terms"),
    words: (agreed) =>
      agreed ? t("portal-settings-value-agreed-to") : t("portal-settings-value-not-agreed-to"),
  },
  "acme.challenge": { label: t("portal-settings-proof"), words: (one) => challengeWords[one] },
  "acme.http_listen": { label: t("portal-settings-listen-for-http-01-on") },
  "acme.root_file": { label: t("portal-settings-root-to-trust") },
  "acme.external_account": { label: t("portal-settings-key-id") },
  "acme.secret": { label: t("portal-settings-hmac-key"), words: secretWords },
};

export function toForm({ portal, acme, devices, invites }: PortalPage): PortalForm {
  const prefixed = Object.fromEntries(
    Object.entries(acme).map(([key, value]) => [`acme.${key}`, value]),
  ) as Prefixed;
  const bound = { devices, invites };
  return { ...portal, ...prefixed, "acme.secret": { kind: "keep" }, bound };
}

export function acmeOf(values: PortalForm): AcmeSettings {
  return {
    enabled: values["acme.enabled"],
    authority: values["acme.authority"],
    directory_url: values["acme.directory_url"],
    contact: values["acme.contact"],
    terms_agreed: values["acme.terms_agreed"],
    challenge: values["acme.challenge"],
    http_listen: values["acme.http_listen"],
    root_file: values["acme.root_file"],
    external_account: values["acme.external_account"],
    has_secret: values["acme.has_secret"],
  };
}

export function toChange(values: PortalForm): PortalPageChange {
  return {
    portal: {
      public_address: values.public_address,
      listen_host: values.listen_host,
      listen_port: values.listen_port,
      certificate_file: values.certificate_file,
      key_file: values.key_file,
      embedded: values.embedded,
      trusted_proxies: values.trusted_proxies,
    },
    acme: { settings: acmeOf(values), secret: settled(values["acme.secret"]) },
  };
}
