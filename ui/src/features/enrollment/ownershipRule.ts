/**
 * When the ownership of an invite can still be changed. It says what will be managed, so it must not become more than the
 * person was shown: from Opened on it goes only towards Personal, from Verified on nowhere.
 */
import type { InviteRow, OwnedBy } from "@/bindings";
import { t } from "@/words";

export type Fixed = "opened" | "verified" | "enrolled";

/** Why `invite` cannot become `owned`; `null` when it can. */
export function fixedFor(invite: Pick<InviteRow, "state">, owned: OwnedBy): Fixed | null {
  const { state } = invite;
  if (state === "verified" || state === "enrolled") return state;
  return state === "opened" && owned === "corporate" ? state : null;
}

/** For one invite, where a new one can be made. */
export const fixedWords: Record<Fixed, string> = {
  opened: t("enrollment-ownership-fixed-opened"),
  verified: t("enrollment-ownership-fixed-verified"),
  enrolled: t("enrollment-ownership-fixed-enrolled"),
};

/** Of many invites, after those that were left as they were were counted. */
export const leftWords: Record<OwnedBy, string> = {
  personal: t("enrollment-left-personal"),
  corporate: t("enrollment-left-corporate"),
};
