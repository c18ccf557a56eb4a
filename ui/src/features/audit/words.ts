/** The log in words: its actions, where they came from, and what they were done to. */
import type { AuditChange, AuditRow } from "@/bindings";
import { count } from "@/components/numbers";
import { outcomeWord, planWords } from "@/features/directories/words";
import { sectionOf } from "@/features/settings/sections";
import { t } from "@/words";

export const actions: Record<string, string> = {
  account_added: t("audit-account-added"),
  account_changed: t("audit-account-changed"),
  account_password_set: t("audit-account-password-set"),
  account_removed: t("audit-account-removed"),
  address_corrected: t("audit-address-corrected"),
  approval_asked: t("audit-approval-asked"),
  approval_declined: t("audit-approval-declined"),
  approval_given: t("audit-approval-given"),
  approval_withdrawn: t("audit-approval-withdrawn"),
  audit_exported: t("audit-audit-exported"),
  audit_pruned: t("audit-audit-pruned"),
  authority_backed_up: t("audit-authority-backed-up"),
  batch_cancelled: t("audit-batch-cancelled"),
  batch_sent: t("audit-batch-sent"),
  bounces_read: t("audit-bounces-read"),
  cards_printed: t("audit-cards-printed"),
  code_made: t("audit-code-made"),
  code_renewed: t("audit-code-renewed"),
  console_unlocked: t("audit-console-unlocked"),
  default_group_set: t("audit-default-group-set"),
  device_changed: t("audit-device-changed"),
  device_command: t("audit-device-command"),
  device_command_cancelled: t("audit-device-command-cancelled"),
  device_ejected: t("audit-device-ejected"),
  device_enrolled: t("audit-device-enrolled"),
  device_left: t("audit-device-left"),
  device_refused: t("audit-device-refused"),
  devices_exported: t("audit-devices-exported"),
  devices_moved: t("audit-devices-moved"),
  directory_added: t("audit-directory-added"),
  directory_changed: t("audit-directory-changed"),
  directory_disabled: t("audit-directory-disabled"),
  directory_enabled: t("audit-directory-enabled"),
  directory_removed: t("audit-directory-removed"),
  directory_sign_in_refused: t("audit-directory-sign-in-refused"),
  directory_signed_in: t("audit-directory-signed-in"),
  directory_sync_failed: t("audit-directory-sync-failed"),
  directory_synced: t("audit-directory-synced"),
  group_changed: t("audit-group-changed"),
  group_created: t("audit-group-created"),
  group_removed: t("audit-group-removed"),
  group_renamed: t("audit-group-renamed"),
  group_rules_saved: t("audit-group-rules-saved"),
  invite_locked: t("audit-invite-locked"),
  invite_requested: t("audit-invite-requested"),
  invite_verified: t("audit-invite-verified"),
  invited_again: t("audit-invited-again"),
  invites_expired: t("audit-invites-expired"),
  invites_exported: t("audit-invites-exported"),
  invites_resent: t("audit-invites-resent"),
  invites_revoked: t("audit-invites-revoked"),
  invites_sent: t("audit-invites-sent"),
  outbox_cleared: t("audit-outbox-cleared"),
  own_password_changed: t("audit-own-password-changed"),
  own_password_refused: t("audit-own-password-refused"),
  ownership_changed: t("audit-ownership-changed"),
  passcode_passed: t("audit-passcode-passed"),
  passcode_refused: t("audit-passcode-refused"),
  poster_printed: t("audit-poster-printed"),
  reminders_queued: t("audit-reminders-queued"),
  request_answered: t("audit-request-answered"),
  second_factor_added: t("audit-second-factor-added"),
  second_factor_removed: t("audit-second-factor-removed"),
  self_enrollment_begun: t("audit-self-enrollment-begun"),
  send_hastened: t("audit-send-hastened"),
  send_undone: t("audit-send-undone"),
  settings_changed: t("audit-settings-changed"),
  sign_in_refused: t("audit-sign-in-refused"),
  signed_in: t("audit-signed-in"),
  signed_out: t("audit-signed-out"),
  template_added: t("audit-template-added"),
  template_draft_discarded: t("audit-template-draft-discarded"),
  template_imported: t("audit-template-imported"),
  template_published: t("audit-template-published"),
  sign_in_pause_ended: t("audit-sign-in-pause-ended"),
  template_removed: t("audit-template-removed"),
  template_renamed: t("audit-template-renamed"),
  template_reverted: t("audit-template-reverted"),
  template_used: t("audit-template-used"),
  terms_accepted: t("audit-terms-accepted"),
  terms_draft_discarded: t("audit-terms-draft-discarded"),
  terms_draft_saved: t("audit-terms-draft-saved"),
  terms_published: t("audit-terms-published"),
  test_sent: t("audit-test-sent"),
  unknown_settled: t("audit-unknown-settled"),
  user_added: t("audit-user-added"),
  user_edited: t("audit-user-edited"),
  users_archived: t("audit-users-archived"),
  users_deleted: t("audit-users-deleted"),
  users_domain_set: t("audit-users-domain-set"),
  users_exported: t("audit-users-exported"),
  users_imported: t("audit-users-imported"),
  users_merged: t("audit-users-merged"),
  users_restored: t("audit-users-restored"),
};

export const origins: Record<string, string> = {
  console: t("audit-origin-console"),
  command_line: t("audit-origin-command-line"),
  portal: t("audit-origin-portal"),
  device: t("audit-origin-device"),
  job: t("audit-origin-job"),
};

export const kinds: Record<string, string> = {
  account: t("audit-kind-account"),
  address: t("audit-kind-address"),
  approval: t("audit-kind-approval"),
  batch: t("audit-kind-batch"),
  default_group: t("audit-kind-default-group"),
  device: t("audit-kind-device"),
  devices: t("audit-kind-devices"),
  directory: t("audit-kind-directory"),
  group: t("audit-kind-group"),
  group_rules: t("audit-kind-group-rules"),
  invite: t("audit-kind-invite"),
  invites: t("audit-kind-invites"),
  send: t("audit-kind-send"),
  settings: t("audit-kind-settings"),
  template: t("audit-kind-template"),
  user: t("audit-kind-user"),
  users: t("audit-kind-users"),
};

/** A word of the engine that this window has no sentence for: `moon_phase_checked` as "Moon phase checked". */
export function readable(word: string): string {
  const spaced = word.replaceAll("_", " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export const actionWords = (action: string): string => actions[action] ?? readable(action);

const afterOf = ({ changes }: AuditRow, name: string): string | null =>
  changes.find((change) => change.name === name)?.after ?? null;

/** Syncs that came to another end than usual have words of their own. */
const syncs: Record<string, string> = {
  held: t("audit-directory-sync-held"),
  cancelled: t("audit-directory-sync-cancelled"),
};

const answers: Record<string, string> = {
  approved: t("audit-request-approved"),
  declined: t("audit-request-declined"),
};

/** What was done, as far as the entry itself tells it. */
export function deedWords(row: AuditRow): string {
  if (row.action === "request_answered")
    return answers[afterOf(row, "answer") ?? ""] ?? actionWords(row.action);
  if (row.action !== "directory_synced") return actionWords(row.action);
  if (afterOf(row, "confirmed") === "true") return t("audit-directory-sync-confirmed");
  return syncs[afterOf(row, "outcome") ?? ""] ?? actionWords(row.action);
}

const isOfSync = ({ action }: AuditRow) =>
  action === "directory_synced" || action === "directory_sync_failed";

const syncNames: Record<string, string> = {
  outcome: t("directories-outcome"),
  full: t("directories-extent"),
  confirmed: t("audit-sync-confirmed"),
  reason: t("audit-sync-reason"),
  usable: t("audit-sync-usable"),
  present: t("audit-sync-present"),
  new: planWords.new.word,
  adopted: planWords.adopted.word,
  adopted_disabled: t("audit-sync-adopted-disabled"),
  changed: planWords.changed.word,
  unchanged: t("audit-sync-unchanged"),
  disabled: planWords.disabled.word,
  back: planWords.back.word,
  gone: planWords.gone.word,
  conflicts: planWords.conflict.word,
  left_out: planWords.left_out.word,
  unusable: planWords.unusable.word,
};

function syncValue(name: string, value: string): string {
  if (name === "outcome") return outcomeWord(value);
  if (name === "full")
    return value === "true" ? t("directories-everybody") : t("directories-changes");
  if (name === "confirmed") return value === "true" ? t("audit-yes") : t("audit-no");
  return /^\d+$/.test(value) ? count(Number(value)) : value;
}

/** What an entry holds, in words. A sync counts much of which nothing came: what is 0 is left out. */
export function changesOf(row: AuditRow): AuditChange[] {
  if (!isOfSync(row)) return row.changes.map((one) => ({ ...one, name: readable(one.name) }));
  return row.changes
    .filter(({ after }) => after !== "0")
    .map(({ name, before, after }) => ({
      name: syncNames[name] ?? readable(name),
      before,
      after: after === null ? null : syncValue(name, after),
    }));
}
export const originWords = (origin: string): string => origins[origin] ?? readable(origin);
export const kindWords = (kind: string): string => kinds[kind] ?? readable(kind);

/** What the engine keeps under other names than the sections of Settings have, by the section that shows it. */
const sections: Record<string, string> = {
  acme: "portal",
  acme_secret: "portal",
  apple_push: "apple",
  apple_push_request: "apple",
  bounce_secret: "bounces",
  device_authority: "certificates",
  device_registrar: "certificates",
  enrollment: "authentication",
  logo: "organisation",
  mail_secret: "mail",
  // Sending as a whole is held and let go.
  paused: "sending",
  self_enrollment: "self-enrollment",
  text_secret: "texts",
  text_signing: "texts",
};

/** The section of Settings that an entry is about, if there is one. */
export function settingsOf(name: string) {
  const id = sections[name] ?? name;
  const section = sectionOf(id);
  return section.id === id ? section : undefined;
}

/** A selection as it is kept: its number, the filter that chose it, or a name of its own. */
function selectionWords(subject: string, words: { n: (n: number) => string; filter: string }) {
  if (/^\d+$/.test(subject)) return words.n(Number(subject));
  return subject.startsWith("{") ? words.filter : undefined;
}

const selections: Record<string, Parameters<typeof selectionWords>[1]> = {
  invites: { n: (n) => t("count-invites", { n }), filter: t("audit-all-of-a-filter") },
  users: { n: (n) => t("count-users", { n }), filter: t("audit-all-users-of-a-filter") },
  devices: { n: (n) => t("count-devices", { n }), filter: t("audit-kind-devices") },
};

/** What was taken away cannot be gone to. */
const gone = new Set(["template_removed", "users_deleted", "group_removed", "directory_removed"]);

/** What it was done to. Blank when the entry names nothing. */
export function subjectWords({ kind, subject, subject_id }: AuditRow): string {
  if (kind === "settings")
    return t("audit-settings-section", {
      section: settingsOf(subject_id)?.label ?? readable(subject),
    });
  const selection = selections[kind] && selectionWords(subject, selections[kind]);
  return selection ?? (subject || (kind ? kindWords(kind) : ""));
}

/** Where it can be seen, if it is still there. */
export function subjectLink(
  row: AuditRow,
): { to: string; search?: Record<string, string> } | undefined {
  const { kind, subject_id: id, action } = row;
  if (kind === "account") return { to: "/settings/accounts" };
  if (kind === "group_rules" || kind === "default_group")
    return { to: "/groups", search: { tab: "rules" } };
  if (action.startsWith("terms_")) return { to: "/settings/terms" };
  if (action === "poster_printed") return { to: "/settings/self-enrollment" };
  if (id === "" || gone.has(action)) return undefined;
  switch (kind) {
    case "invite":
      return { to: "/enrollment", search: { invite: id } };
    case "device":
      return { to: "/devices", search: { device: id } };
    case "batch":
      return { to: `/batches/${encodeURIComponent(id)}` };
    case "template":
      return { to: `/templates/${encodeURIComponent(id)}` };
    case "user":
      return { to: "/users", search: { user: id } };
    case "group":
      return { to: "/groups", search: { group: id } };
    case "directory":
      return { to: "/directories" };
    case "settings": {
      const section = settingsOf(id);
      return section && { to: `/settings/${section.id}` };
    }
    default:
      return undefined;
  }
}
