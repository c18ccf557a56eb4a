/** The mail form: settings and what happens to the stored secret, as one set of values. */
import type { MailChange, MailSecurity, MailSettings, MailSignIn } from "@/bindings";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";
import { type SecretValues, secretWords, settled } from "../server/secret";

export interface MailForm extends MailSettings, SecretValues {}

export const securityWords: Record<MailSecurity, string> = {
  start_tls: "STARTTLS (usually 587)",
  tls: "TLS (usually 465)",
  none: "None (usually 25)",
};

export const signInWords: Record<MailSignIn, string> = {
  none: "No sign-in",
  password: "User name and password",
  plain: "Password, PLAIN only",
  login: "Password, LOGIN only",
  xoauth2: "Access token (XOAUTH2)",
};

/** The port that goes with a kind of encryption. */
export const usualPort: Record<MailSecurity, number> = { start_tls: 587, tls: 465, none: 25 };

export const mailNames: FieldNames<MailForm> = {
  route: {
    label: t("mail-mail-goes-to"),
    words: (route) => (route === "smtp" ? t("mail-a-mail-server") : t("mail-the-trial-outbox")),
  },
  host: { label: t("mail-server") },
  port: { label: t("mail-port") },
  security: { label: t("mail-encryption"), words: (security) => securityWords[security] },
  sign_in: { label: t("mail-sign-in"), words: (kind) => signInWords[kind] },
  user: { label: t("mail-user-name") },
  secret: { label: t("mail-secret"), words: secretWords },
  allow_insecure_sign_in: {
    label: t("mail-password-over-a-plain-connection"),
    words: (allowed) => (allowed ? "allowed" : "refused"),
  },
  ca_pem: { label: t("mail-certificate-authority"), words: (pem) => (pem ? "own" : "none") },
  from_name: { label: t("mail-senders-name") },
  from_email: { label: t("mail-senders-address") },
  reply_to: { label: t("mail-reply-to") },
  timeout_seconds: { label: t("mail-time-out"), words: (seconds) => `${seconds} s` },
};

export function toChange({ secret, ...settings }: MailForm): MailChange {
  return { settings, secret: settled(secret) };
}

export function toForm(settings: MailSettings): MailForm {
  return { ...settings, secret: { kind: "keep" } };
}
