/**
 * When the ownership of an invite can still be changed. It says what will be managed, so it must not become more than the
 * person was shown: from Opened on it goes only towards Personal, from Verified on nowhere.
 */
import type { InviteRow, OwnedBy } from "@/bindings";

export type Fixed = "opened" | "verified" | "enrolled";

/** Why `invite` cannot become `owned`; `null` when it can. */
export function fixedFor(invite: Pick<InviteRow, "state">, owned: OwnedBy): Fixed | null {
  const { state } = invite;
  if (state === "verified" || state === "enrolled") return state;
  return state === "opened" && owned === "corporate" ? state : null;
}

/** For one invite, where a new one can be made. */
export const fixedWords: Record<Fixed, string> = {
  opened: "The person was told that it is Personal; a new invite can be Corporate",
  verified: "The person has seen what will be managed; a new invite can change it",
  enrolled: "It has enrolled; change it on the device’s page",
};

/** Of many invites, after those that were left as they were were counted. */
export const leftWords: Record<OwnedBy, string> = {
  personal:
    "Those were Personal already, or Verified: then the person has seen what will be managed.",
  corporate: "Those were Corporate already, or opened: then the person was told what is managed.",
};
