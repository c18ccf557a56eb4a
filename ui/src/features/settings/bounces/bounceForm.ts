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
import { onOff } from "../form/valueWords";
import { authorityWord } from "../server/authorityWord";
import { type SecretValues, secretName, secretWords, settled } from "../server/secret";

export interface BounceForm extends BounceSettings, SecretValues {}

export const securityWords: Record<MailSecurity, string> = {
  tls: t("bounces-security-tls"),
  start_tls: t("bounces-security-start-tls"),
  none: t("bounces-security-none"),
};

export const usualPort: Record<MailSecurity, number> = { tls: 993, start_tls: 143, none: 143 };

export const signInWords: Record<BounceSignIn, string> = {
  password: t("server-sign-in-password"),
  xoauth2: t("server-sign-in-token"),
};

export const afterWords: Record<BounceAfter, string> = {
  mark_seen: t("bounces-after-mark-seen"),
  move: t("bounces-after-move"),
  delete: t("bounces-after-delete"),
  leave: t("bounces-leave-as-it-is"),
};

const afterDone: Record<BounceAfter, string> = {
  mark_seen: t("bounces-value-marked-as-read"),
  move: t("bounces-value-moved"),
  delete: t("bounces-value-deleted"),
  leave: t("bounces-value-left-as-they-are"),
};

export const bounceNames: FieldNames<BounceForm> = {
  enabled: { label: t("bounces-read-the-mailbox"), words: onOff },
  host: { label: t("server-server") },
  port: { label: t("server-port") },
  security: { label: t("server-encryption"), words: (security) => securityWords[security] },
  sign_in: { label: t("server-sign-in"), words: (kind) => signInWords[kind] },
  user: { label: t("server-user-name") },
  secret: { label: ({ sign_in }) => secretName(sign_in).label, words: secretWords },
  ca_pem: { label: t("server-own-certificate-authority"), words: authorityWord },
  folder: { label: t("bounces-folder") },
  every_minutes: {
    label: t("bounces-look-every"),
    words: (minutes) => t("bounces-minutes", { n: String(minutes) }),
  },
  after: { label: t("bounces-noted-reports"), words: (after) => afterDone[after] },
  move_to: { label: t("bounces-move-to") },
  timeout_seconds: { label: t("server-time-out"), words: (n) => t("settings-seconds", { n }) },
};

export function toChange({ secret, ...settings }: BounceForm): BounceChange {
  return { settings, secret: settled(secret) };
}

export function toForm(settings: BounceSettings): BounceForm {
  return { ...settings, secret: { kind: "keep" } };
}
