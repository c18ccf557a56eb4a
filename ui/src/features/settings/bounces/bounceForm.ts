/** The bounces form: settings and what happens to the stored secret, as one set of values. */
import type {
  BounceAfter,
  BounceChange,
  BounceSettings,
  BounceSignIn,
  MailSecurity,
} from "@/bindings";
import type { FieldNames } from "../form/useSettingsForm";
import { type SecretValues, secretWords, settled } from "../server/secret";

export interface BounceForm extends BounceSettings, SecretValues {}

export const securityWords: Record<MailSecurity, string> = {
  tls: "TLS (usually 993)",
  start_tls: "STARTTLS (usually 143)",
  none: "None (usually 143)",
};

export const usualPort: Record<MailSecurity, number> = { tls: 993, start_tls: 143, none: 143 };

export const signInWords: Record<BounceSignIn, string> = {
  password: "User name and password",
  xoauth2: "Access token (XOAUTH2)",
};

export const afterWords: Record<BounceAfter, string> = {
  mark_seen: "Mark as read",
  move: "Move to a folder",
  delete: "Delete",
  leave: "Leave as it is",
};

const afterDone: Record<BounceAfter, string> = {
  mark_seen: "marked as read",
  move: "moved",
  delete: "deleted",
  leave: "left as they are",
};

export const bounceNames: FieldNames<BounceForm> = {
  enabled: { label: "Read the mailbox", words: (on) => (on ? "on" : "off") },
  host: { label: "Server" },
  port: { label: "Port" },
  security: { label: "Encryption", words: (security) => securityWords[security] },
  sign_in: { label: "Sign-in", words: (kind) => signInWords[kind] },
  user: { label: "User name" },
  secret: { label: "Secret", words: secretWords },
  ca_pem: { label: "Certificate authority", words: (pem) => (pem ? "own" : "none") },
  folder: { label: "Folder" },
  every_minutes: { label: "Look every", words: (minutes) => `${minutes} min` },
  after: { label: "Noted reports", words: (after) => afterDone[after] },
  move_to: { label: "Move to" },
  timeout_seconds: { label: "Time-out", words: (seconds) => `${seconds} s` },
};

export function toChange({ secret, ...settings }: BounceForm): BounceChange {
  return { settings, secret: settled(secret) };
}

export function toForm(settings: BounceSettings): BounceForm {
  return { ...settings, secret: { kind: "keep" } };
}
