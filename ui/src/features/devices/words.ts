/** Devices in words: their states, what is asked of them, and what happened to them. */
import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconHourglass,
  IconSend,
  IconUserQuestion,
} from "@tabler/icons-react";
import type {
  CommandState,
  DeviceCommandKind,
  DeviceRow,
  DeviceState,
  InviteState,
  OwnedBy,
  TimelineEntry,
} from "@/bindings";
import { ownershipWords } from "@/components/platforms";
import type { Tone } from "@/components/Timeline";
import { t } from "@/words";

export interface Look {
  word: string;
  icon: Icon;
  meaning: string;
  /** The state of an invite whose colours it wears: they mean the same. */
  tone: InviteState;
}

export const deviceLooks: Record<DeviceState, Look> = {
  pending: {
    word: "Pending",
    icon: IconClock,
    meaning: "It has begun to enroll, and has not said yet that it is managed",
    tone: "queued",
  },
  staged: {
    word: "Staged",
    icon: IconUserQuestion,
    meaning: "It is managed, and waits to be assigned to its user",
    tone: "verified",
  },
  managed: {
    word: "Managed",
    icon: IconCircleCheck,
    meaning: "It is managed, and belongs to its user",
    tone: "enrolled",
  },
  unmanaged: {
    word: "Unmanaged",
    icon: IconCircleMinus,
    meaning: "It is managed no longer",
    tone: "revoked",
  },
};

export const commandLooks: Record<CommandState, Look> = {
  queued: {
    word: "Waits for the device",
    icon: IconClock,
    meaning: "It is handed over when the device next asks",
    tone: "queued",
  },
  sent: {
    word: "Handed over",
    icon: IconSend,
    meaning: "The device has it, and has not answered yet",
    tone: "sent",
  },
  not_now: {
    word: "Not now",
    icon: IconHourglass,
    meaning: "The device could not do it at that moment; it is handed over again when it next asks",
    tone: "expired",
  },
  acknowledged: {
    word: "Done",
    icon: IconCircleCheck,
    meaning: "The device has done it",
    tone: "enrolled",
  },
  failed: {
    word: "Failed",
    icon: IconAlertTriangle,
    meaning: "The device refused it or failed",
    tone: "failed",
  },
  cancelled: {
    word: "Taken back",
    icon: IconBan,
    meaning: "It was taken back before the device did it",
    tone: "revoked",
  },
};

/** Commands that still wait for the device. */
export const openStates: readonly CommandState[] = ["queued", "sent", "not_now"];

export const commandWords: Record<DeviceCommandKind, string> = {
  device_information: "Read device information",
  security_info: "Read security",
  profile_list: "Read profiles",
  remove_profile: "Unenroll",
  device_lock: "Lock",
  erase_device: "Erase",
};

/** What to call a device: the name its user gave it, else its model. */
export function nameOf(device: Pick<DeviceRow, "name" | "model" | "product">): string {
  return device.name || device.model || device.product || t("devices-device-without-a-name");
}

/** What a device wears in a sentence: "This Mac". */
export function kindOf(device: Pick<DeviceRow, "platform" | "product">): string {
  if (device.platform === "macos") return t("devices-mac");
  if (device.platform === "windows") return "PC";
  if (device.product.startsWith("iPad")) return "iPad";
  if (device.product.startsWith("iPhone")) return "iPhone";
  return "device";
}

const kinds: Record<string, [words: string, tone: Tone]> = {
  authenticated: ["Began to enroll", "plain"],
  enrolled: ["Enrolled", "good"],
  enrolled_again: ["Enrolled again", "good"],
  told: ["Told about itself", "plain"],
  user_changed: ["Assigned to another user", "plain"],
  owned_by_changed: ["Ownership changed", "plain"],
  group_changed: ["Group changed", "plain"],
  command: ["Did what it was asked", "plain"],
  command_failed: ["Could not do what it was asked", "bad"],
  never_enrolled: ["Never came to be managed", "warn"],
  checked_out: ["Said that it is managed no longer", "warn"],
  unenrolled: ["Unenrolled", "warn"],
  erased: ["Erased", "warn"],
  ejected: ["Muster stopped managing it", "warn"],
  certificate: ["Got its certificate", "plain"],
  refused: ["Was turned away", "bad"],
  push_failed: ["Could not be called", "warn"],
};

/** An entry of a kind this window does not know yet still shows, by its own name. */
export function timelineWords(entry: TimelineEntry): {
  words: string;
  tone: Tone;
  detail: string;
} {
  const [words, tone] = kinds[entry.kind] ?? [entry.kind.replaceAll("_", " "), "plain"];
  const detail = entry.detail.trim();
  switch (entry.kind) {
    case "command": {
      const asked = (commandWords as Record<string, string>)[detail];
      return asked ? { words: `${asked}: done`, tone, detail: "" } : { words, tone, detail };
    }
    case "command_failed": {
      const [kind = "", ...reason] = detail.split(": ");
      const asked = (commandWords as Record<string, string>)[kind];
      return asked
        ? { words: `${asked}: failed`, tone, detail: reason.join(": ") }
        : { words, tone, detail };
    }
    case "owned_by_changed":
      return { words, tone, detail: ownershipWords[detail as OwnedBy] ?? detail };
    case "group_changed":
      return { words, tone, detail: detail || t("devices-un-assigned") };
    default:
      return { words, tone, detail: reasonWords(beyond(detail, words)) };
  }
}

/** What `detail` says beyond the words it stands below: "Enrolled again, for Zoe" below "Enrolled again" is "For Zoe". */
function beyond(detail: string, words: string): string {
  if (!detail.startsWith(words)) return detail;
  const rest = detail.slice(words.length).replace(/^[\s,:.·]+/, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const reasons: Record<string, string> = {
  "The device checked out": "Removed on the device",
};

/** Why a device is managed no longer, without the words of the protocol. */
export function reasonWords(reason: string): string {
  return reasons[reason] ?? reason;
}

/** How a device stands, in a sentence or two. */
export function standingWords({ state, reason }: Pick<DeviceRow, "state" | "reason">): string {
  const { meaning } = deviceLooks[state];
  if (reason === "") return `${meaning}.`;
  const why = reasonWords(reason).replace(/\.$/, "");
  return state === "unmanaged" ? `${why}. ${meaning}.` : `${meaning}: ${why}.`;
}
