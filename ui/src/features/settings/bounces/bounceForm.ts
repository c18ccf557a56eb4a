/** The bounces form: settings and what happens to the stored secret, as one set of values. */
import type {
  BounceAfter,
  BounceChange,
  BounceSettings,
  BounceSignIn,
  MailSecurity,
} from "@/bindings";
import { t } from "@/words";
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
  leave: t("bounces-leave-as-it-is"),
};

const afterDone: Record<BounceAfter, string> = {
  mark_seen: "marked as read",
  move: "moved",
  delete: "deleted",
  leave: t("bounces-left-as-they-are"),
};

export const bounceNames: FieldNames<BounceForm> = {
  enabled: { label: t("bounces-read-the-mailbox"), words: (on) => (on ? "on" : "off") },
  host: { label: t("bounces-server") },
  port: { label: t("bounces-port") },
  security: { label: t("bounces-encryption"), words: (security) => securityWords[security] },
  sign_in: { label: t("bounces-sign-in"), words: (kind) => signInWords[kind] },
  user: { label: t("bounces-user-name") },
  secret: { label: t("bounces-secret"), words: secretWords },
  ca_pem: { label: t("bounces-certificate-authority"), words: (pem) => (pem ? "own" : "none") },
  folder: { label: t("bounces-folder") },
  every_minutes: { label: t("bounces-look-every"), words: (minutes) => `${minutes} min` },
  after: { label: t("bounces-noted-reports"), words: (after) => afterDone[after] },
  move_to: { label: t("bounces-move-to") },
  timeout_seconds: { label: t("bounces-time-out"), words: (seconds) => `${seconds} s` },
};

export function toChange({ secret, ...settings }: BounceForm): BounceChange {
  return { settings, secret: settled(secret) };
}

export function toForm(settings: BounceSettings): BounceForm {
  return { ...settings, secret: { kind: "keep" } };
}
