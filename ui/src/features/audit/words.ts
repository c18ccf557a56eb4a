/** The log in words: its actions, where they came from, and what they were done to. */
import type { AuditRow } from "@/bindings";
import { sectionOf } from "@/features/settings/sections";
import { t } from "@/words";

const actions: Record<string, string> = {
  account_added: t("audit-account-added"),
  account_changed: t("audit-account-changed"),
  account_password_set: t("audit-account-password-set"),
  account_removed: t("audit-account-removed"),
  audit_exported: t("audit-audit-exported"),
  batch_cancelled: t("audit-batch-cancelled"),
  batch_sent: t("audit-batch-sent"),
  cards_printed: t("audit-cards-printed"),
  code_made: t("audit-code-made"),
  code_renewed: t("audit-code-renewed"),
  console_unlocked: t("audit-console-unlocked"),
  device_changed: t("audit-device-changed"),
  device_command: t("audit-device-command"),
  device_command_cancelled: t("audit-device-command-cancelled"),
  device_ejected: t("audit-device-ejected"),
  directory_sign_in_refused: t("audit-directory-sign-in-refused"),
  group_changed: t("audit-group-changed"),
  invite_locked: t("audit-invite-locked"),
  invite_verified: t("audit-invite-verified"),
  invited_again: t("audit-invited-again"),
  invites_resent: t("audit-invites-resent"),
  invites_revoked: t("audit-invites-revoked"),
  invites_sent: t("audit-invites-sent"),
  own_password_changed: t("audit-own-password-changed"),
  ownership_changed: t("audit-ownership-changed"),
  passcode_passed: t("audit-passcode-passed"),
  passcode_refused: t("audit-passcode-refused"),
  request_answered: t("audit-request-answered"),
  second_factor_added: t("audit-second-factor-added"),
  second_factor_removed: t("audit-second-factor-removed"),
  send_undone: t("audit-send-undone"),
  settings_changed: t("audit-settings-changed"),
  sign_in_refused: t("audit-sign-in-refused"),
  signed_in: t("audit-signed-in"),
  signed_out: t("audit-signed-out"),
  template_added: t("audit-template-added"),
  template_draft_discarded: t("audit-template-draft-discarded"),
  template_imported: t("audit-template-imported"),
  template_published: t("audit-template-published"),
  template_removed: t("audit-template-removed"),
  template_renamed: t("audit-template-renamed"),
  template_reverted: t("audit-template-reverted"),
  template_used: t("audit-template-used"),
  unknown_settled: t("audit-unknown-settled"),
};

const origins: Record<string, string> = {
  console: t("audit-origin-console"),
  command_line: t("audit-origin-command-line"),
  portal: t("audit-origin-portal"),
  device: t("audit-origin-device"),
  job: t("audit-origin-job"),
};

const kinds: Record<string, string> = {
  account: t("audit-kind-account"),
  batch: t("audit-kind-batch"),
  device: t("audit-kind-device"),
  invite: t("audit-kind-invite"),
  invites: t("audit-kind-invites"),
  request: t("audit-kind-request"),
  send: t("audit-kind-send"),
  settings: t("audit-kind-settings"),
  template: t("audit-kind-template"),
};

/** A word of the engine that this window has no sentence for: `moon_phase_checked` as "Moon phase checked". */
export function readable(word: string): string {
  const spaced = word.replaceAll("_", " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export const actionWords = (action: string): string => actions[action] ?? readable(action);
export const originWords = (origin: string): string => origins[origin] ?? readable(origin);
export const kindWords = (kind: string): string => kinds[kind] ?? readable(kind);

/** The section of Settings that an entry is about, if there is one of that name. */
function settingsOf(id: string) {
  const section = sectionOf(id);
  return section.id === id ? section : undefined;
}

/** What it was done to. Blank when the entry names nothing. */
export function subjectWords({ kind, subject, subject_id }: AuditRow): string {
  if (kind === "settings")
    return t("audit-settings-section", {
      section: settingsOf(subject_id)?.label ?? readable(subject),
    });
  // A selection is kept as its number, or as the filter that chose it.
  if (kind === "invites")
    return /^\d+$/.test(subject)
      ? t("count-invites", { n: Number(subject) })
      : t("audit-all-of-a-filter");
  return subject || (kind ? kindWords(kind) : "");
}

/** Where it can be seen, if it is still there. */
export function subjectLink(
  row: AuditRow,
): { to: string; search?: Record<string, string> } | undefined {
  const { kind, subject_id: id, action } = row;
  if (kind === "account") return { to: "/settings/accounts" };
  if (id === "" || action === "template_removed") return undefined;
  switch (kind) {
    case "invite":
      return { to: "/enrollment", search: { invite: id } };
    case "device":
      return { to: "/devices", search: { device: id } };
    case "batch":
      return { to: `/batches/${encodeURIComponent(id)}` };
    case "template":
      return { to: `/templates/${encodeURIComponent(id)}` };
    case "settings":
      return settingsOf(id) && { to: `/settings/${id}` };
    default:
      return undefined;
  }
}
