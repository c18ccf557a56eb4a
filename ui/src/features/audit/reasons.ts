/** Why something was refused or held, in words: the second line of an entry in the list. */
import type { AuditRow } from "@/bindings";
import { t } from "@/words";

const afterOf = ({ changes }: AuditRow, name: string): string =>
  changes.find((change) => change.name === name)?.after ?? "";

/** What was wrong at the console's own sign-in. Whoever signs in is not told which. */
export const consoleReasons: Record<string, string> = {
  password: t("audit-why-password"),
  second_factor: t("audit-why-second-factor"),
  too_many: t("audit-why-too-many"),
};

/** What a sign-in with a directory came to, at the portal. */
export const portalReasons: Record<string, string> = {
  wrong: t("audit-why-wrong"),
  password_over: t("audit-why-password-over"),
  account_closed: t("audit-why-account-closed"),
  other_person: t("audit-why-other-person"),
  declined: t("audit-why-declined"),
  again: t("audit-why-again"),
  unavailable: t("audit-why-unavailable"),
  not_set_up: t("audit-why-not-set-up"),
  passcode_first: t("audit-why-passcode-first"),
  not_allowed: t("audit-why-not-allowed"),
  closed: t("audit-why-closed"),
  nothing_yet: t("audit-why-nothing-yet"),
  no_invite: t("audit-why-no-invite"),
  no_address: t("audit-why-no-address"),
  limited: t("audit-why-too-many"),
  suspicious: t("audit-why-suspicious"),
};

/** Why a device was turned away before it enrolled. */
export const deviceReasons: Record<string, string> = {
  other_kind: t("audit-why-device-kind"),
  too_old: t("audit-why-device-too-old"),
  no_version: t("audit-why-device-no-version"),
  other_certificate: t("audit-why-device-certificate"),
  too_many_devices: t("audit-why-device-too-many"),
};

/** Why a link no longer leads on, or why somebody asks for another. */
export const linkReasons: Record<string, string> = {
  expired: t("enrollment-request-link-expired"),
  revoked: t("enrollment-request-invite-revoked"),
  used: t("enrollment-request-invite-used"),
  superseded: t("enrollment-request-link-replaced"),
  chosen_again: t("enrollment-request-chosen-again"),
  locked: t("enrollment-request-invite-locked"),
  lost: t("enrollment-request-no-passcode"),
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Blank where the deed says all, or the entry keeps no reason. */
export function reasonWords(row: AuditRow): string {
  const why = afterOf(row, "why");
  switch (row.action) {
    case "sign_in_refused":
      return consoleReasons[why] ?? why;
    case "directory_sign_in_refused": {
      const words = portalReasons[why] ?? why;
      const directory = afterOf(row, "directory");
      return directory && words ? t("audit-why-at-directory", { directory, words }) : words;
    }
    case "passcode_refused":
      return afterOf(row, "way") === "work_account" ? t("audit-why-work-account") : "";
    case "device_refused":
      return deviceReasons[why] ?? why;
    case "invite_requested":
      return capital(linkReasons[why] ?? why);
    case "directory_synced":
    case "directory_sync_failed":
      return afterOf(row, "reason");
    default:
      return "";
  }
}

/**
 * Whose doing. At the portal nobody has a name before they have shown who they are: then it is the person whose invite it is,
 * which is also what the entry is about.
 */
export function whoWords({ who, origin, kind, subject }: AuditRow): string {
  return who || (origin === "portal" && kind === "invite" ? subject : "");
}
