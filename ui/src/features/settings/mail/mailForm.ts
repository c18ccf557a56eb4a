/** The mail form: settings and what happens to the stored secret, as one set of values. */
import type { MailChange, MailSecurity, MailSettings, MailSignIn } from "@/bindings";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";
import { authorityWord } from "../server/authorityWord";
import { type SecretValues, secretName, secretWords, settled } from "../server/secret";

export interface MailForm extends MailSettings, SecretValues {}

export const securityWords: Record<MailSecurity, string> = {
  start_tls: t("mail-security-start-tls"),
  tls: t("mail-security-tls"),
  none: t("mail-security-none"),
};

export const signInWords: Record<MailSignIn, string> = {
  none: t("mail-sign-in-none"),
  password: t("server-sign-in-password"),
  plain: t("mail-sign-in-plain"),
  login: t("mail-sign-in-login"),
  xoauth2: t("server-sign-in-token"),
};

/** The port that goes with a kind of encryption. */
export const usualPort: Record<MailSecurity, number> = { start_tls: 587, tls: 465, none: 25 };

export const mailNames: FieldNames<MailForm> = {
  route: {
    label: t("mail-mail-goes-to"),
    words: (route) => (route === "smtp" ? t("mail-a-mail-server") : t("mail-the-trial-outbox")),
  },
  host: { label: t("server-server") },
  port: { label: t("server-port") },
  security: { label: t("server-encryption"), words: (security) => securityWords[security] },
  sign_in: { label: t("server-sign-in"), words: (kind) => signInWords[kind] },
  user: { label: t("server-user-name") },
  secret: { label: ({ sign_in }) => secretName(sign_in).label, words: secretWords },
  allow_insecure_sign_in: {
    label: t("mail-password-over-a-plain-connection"),
    words: (allowed) => (allowed ? t("server-value-allowed") : t("server-value-refused")),
  },
  ca_pem: { label: t("server-own-certificate-authority"), words: authorityWord },
  from_name: { label: t("mail-senders-name") },
  from_email: { label: t("mail-senders-address") },
  reply_to: { label: t("mail-reply-to") },
  timeout_seconds: { label: t("server-time-out"), words: (n) => t("settings-seconds", { n }) },
};

export function toChange({ secret, ...settings }: MailForm): MailChange {
  return { settings, secret: settled(secret) };
}

export function toForm(settings: MailSettings): MailForm {
  return { ...settings, secret: { kind: "keep" } };
}
