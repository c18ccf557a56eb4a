/** How far a device has come with its code, read from the invite and its history. Pure. */
import type { ByMyselfView, Platform, TimelineEntry } from "@/bindings";

export interface Course {
  /** The step under way, from 0: scan, passcode, download, install, enrolled; 5 when all are done. */
  at: number;
  /** The device has fetched its profile. */
  served: boolean;
  /** Why the device was turned away, when nothing has happened since; else `null`. */
  refused: string | null;
}

export function courseOf({ invite, timeline }: Pick<ByMyselfView, "invite" | "timeline">): Course {
  const now = sinceNewCode(timeline);
  const last = (kind: string) => now.findLastIndex((entry) => entry.kind === kind);
  const served = last("profile_served");
  const issued = last("certificate_issued");
  const refusal = last("device_refused");
  const refused = refusal > Math.max(served, last("enrolled")) ? now[refusal] : undefined;
  const at =
    invite.enrolled_at !== null
      ? 5
      : invite.verified_at === null
        ? invite.opened_at === null
          ? 0
          : 1
        : served < 0 || refused
          ? 2
          : issued > served
            ? 4
            : 3;
  return { at, served: served >= 0, refused: at < 5 && refused ? refused.detail : null };
}

/** What happened before a new code belongs to the old one. */
function sinceNewCode(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return timeline.slice(timeline.findLastIndex((entry) => entry.kind === "resent") + 1);
}

/** The platform as far as it is known: with a Neutral code the device that opened it decides. */
export function platformOf({
  invite,
  timeline,
}: Pick<ByMyselfView, "invite" | "timeline">): Platform {
  if (invite.platform !== "neutral") return invite.platform;
  const device = timeline.findLast((entry) => entry.kind === "opened")?.detail ?? "";
  if (/iPhone|iPad/.test(device)) return "ios";
  return /\bMac\b|macOS/.test(device) ? "macos" : "neutral";
}
