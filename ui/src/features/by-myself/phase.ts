/** Where a code stands, as the page tells it. Pure. */
import type { ByMyselfView } from "@/bindings";
import { t } from "@/words";

export type Phase =
  | "waiting"
  | "opened"
  | "verified"
  | "enrolled"
  | "locked"
  | "expired"
  | "revoked"
  | "superseded";

/** `now` in UTC milliseconds: a code dies on time even before the engine has noted it. */
export function phaseOf(view: ByMyselfView, now: number): Phase {
  const { invite } = view;
  switch (invite.state) {
    case "enrolled":
      return "enrolled";
    case "verified":
      return "verified";
    case "revoked":
    case "superseded":
    case "expired":
      return invite.state;
    default:
      break;
  }
  if (invite.locked) return "locked";
  if (now >= invite.expires_at) return "expired";
  return invite.opened_at === null ? "waiting" : "opened";
}

/** The code can be scanned now. */
export function isOpen(phase: Phase): boolean {
  return phase === "waiting" || phase === "opened";
}

/** How many of Waiting, Opened, Verified, Enrolled have been reached, 1 to 4. */
export function reached(view: ByMyselfView): number {
  const { invite } = view;
  if (invite.enrolled_at !== null) return 4;
  if (invite.verified_at !== null) return 3;
  if (invite.opened_at !== null) return 2;
  return 1;
}

export const overWords: Partial<Record<Phase, { title: string; text: string }>> = {
  expired: {
    title: t("by-myself-this-code-has-expired"),
    text: t("by-myself-codes-of-by-myself-live"),
  },
  revoked: {
    title: t("by-myself-this-code-was-revoked"),
    text: t("by-myself-its-link-and-passcode-open"),
  },
  superseded: {
    title: t("by-myself-a-newer-code-took-its"),
    text: t("by-myself-its-link-and-passcode-open"),
  },
  locked: {
    title: t("by-myself-locked-after-five-wrong-passcodes"),
    text: t("by-myself-a-new-code-has-a"),
  },
};
