/** The mail form: settings and what happens to the stored secret, as one set of values. */
import type { MailChange, MailSecurity, MailSettings, MailSignIn } from "@/bindings";
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
    label: "Mail goes to",
    words: (route) => (route === "smtp" ? "a mail server" : "the trial outbox"),
  },
  host: { label: "Server" },
  port: { label: "Port" },
  security: { label: "Encryption", words: (security) => securityWords[security] },
  sign_in: { label: "Sign-in", words: (kind) => signInWords[kind] },
  user: { label: "User name" },
  secret: { label: "Secret", words: secretWords },
  allow_insecure_sign_in: {
    label: "Password over a plain connection",
    words: (allowed) => (allowed ? "allowed" : "refused"),
  },
  ca_pem: { label: "Certificate authority", words: (pem) => (pem ? "own" : "none") },
  from_name: { label: "Sender's name" },
  from_email: { label: "Sender's address" },
  reply_to: { label: "Reply to" },
  timeout_seconds: { label: "Time-out", words: (seconds) => `${seconds} s` },
};

export function toChange({ secret, ...settings }: MailForm): MailChange {
  return { settings, secret: settled(secret) };
}

export function toForm(settings: MailSettings): MailForm {
  return { ...settings, secret: { kind: "keep" } };
}
