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
    word: t("devices-state-pending"),
    icon: IconClock,
    meaning: t("devices-state-pending-means"),
    tone: "queued",
  },
  staged: {
    word: t("devices-state-staged"),
    icon: IconUserQuestion,
    meaning: t("devices-state-staged-means"),
    tone: "verified",
  },
  managed: {
    word: t("devices-state-managed"),
    icon: IconCircleCheck,
    meaning: t("devices-state-managed-means"),
    tone: "enrolled",
  },
  unmanaged: {
    word: t("devices-state-unmanaged"),
    icon: IconCircleMinus,
    meaning: t("devices-state-unmanaged-means"),
    tone: "revoked",
  },
};

export const commandLooks: Record<CommandState, Look> = {
  queued: {
    word: t("devices-command-queued"),
    icon: IconClock,
    meaning: t("devices-command-queued-means"),
    tone: "queued",
  },
  sent: {
    word: t("devices-command-sent"),
    icon: IconSend,
    meaning: t("devices-command-sent-means"),
    tone: "sent",
  },
  not_now: {
    word: t("devices-command-not-now"),
    icon: IconHourglass,
    meaning: t("devices-command-not-now-means"),
    tone: "expired",
  },
  acknowledged: {
    word: t("devices-command-done"),
    icon: IconCircleCheck,
    meaning: t("devices-command-done-means"),
    tone: "enrolled",
  },
  failed: {
    word: t("devices-command-failed"),
    icon: IconAlertTriangle,
    meaning: t("devices-command-failed-means"),
    tone: "failed",
  },
  cancelled: {
    word: t("devices-command-taken-back"),
    icon: IconBan,
    meaning: t("devices-command-taken-back-means"),
    tone: "revoked",
  },
};

/** Commands that still wait for the device. */
export const openStates: readonly CommandState[] = ["queued", "sent", "not_now"];

export const commandWords: Record<DeviceCommandKind, string> = {
  device_information: t("devices-command-information"),
  security_info: t("devices-command-security"),
  profile_list: t("devices-command-profiles"),
  remove_profile: t("devices-command-unenroll"),
  device_lock: t("devices-command-lock"),
  erase_device: t("devices-command-erase"),
};

/** What to call a device: the name its user gave it, else its model. */
export function nameOf(device: Pick<DeviceRow, "name" | "model" | "product">): string {
  return device.name || device.model || device.product || t("devices-device-without-a-name");
}

/** What a device is in a sentence such as "Lock this Mac": the message chooses its words by it. */
export function kindOf(device: Pick<DeviceRow, "platform" | "product">): string {
  if (device.platform === "macos") return "Mac";
  if (device.platform === "windows") return "PC";
  if (device.product.startsWith("iPad")) return "iPad";
  if (device.product.startsWith("iPhone")) return "iPhone";
  return "device";
}

const kinds: Record<string, [words: string, tone: Tone]> = {
  authenticated: [t("devices-event-began"), "plain"],
  enrolled: [t("devices-event-enrolled"), "good"],
  enrolled_again: [t("devices-event-enrolled-again"), "good"],
  told: [t("devices-event-told"), "plain"],
  user_changed: [t("devices-event-user"), "plain"],
  owned_by_changed: [t("devices-event-ownership"), "plain"],
  group_changed: [t("devices-event-group"), "plain"],
  command: [t("devices-event-command"), "plain"],
  command_failed: [t("devices-event-command-failed"), "bad"],
  never_enrolled: [t("devices-event-never-enrolled"), "warn"],
  checked_out: [t("devices-event-checked-out"), "warn"],
  unenrolled: [t("devices-event-unenrolled"), "warn"],
  erased: [t("devices-event-erased"), "warn"],
  ejected: [t("devices-event-ejected"), "warn"],
  certificate: [t("devices-event-certificate"), "plain"],
  refused: [t("devices-event-refused"), "bad"],
  push_failed: [t("devices-event-push-failed"), "warn"],
};

/** An entry of a kind this window does not know yet still shows, by its own name. */
export function timelineWords(entry: TimelineEntry): {
  words: string;
  tone: Tone;
  detail: string;
} {
  const [words, tone] = kinds[entry.kind] ?? [t("enrollment-event-unknown"), "plain"];
  const detail = entry.detail.trim();
  switch (entry.kind) {
    case "command": {
      const asked = (commandWords as Record<string, string>)[detail];
      return asked
        ? { words: t("devices-event-done", { command: asked }), tone, detail: "" }
        : { words, tone, detail };
    }
    case "command_failed": {
      const [kind = "", ...reason] = detail.split(": ");
      const asked = (commandWords as Record<string, string>)[kind];
      return asked
        ? { words: t("devices-event-failed", { command: asked }), tone, detail: reason.join(": ") }
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
  "The device checked out": t("devices-reason-checked-out"),
};

/** Why a device is managed no longer, without the words of the protocol. */
export function reasonWords(reason: string): string {
  return reasons[reason] ?? reason;
}

/** How a device stands, in a sentence or two. */
export function standingWords({ state, reason }: Pick<DeviceRow, "state" | "reason">): string {
  const { meaning } = deviceLooks[state];
  if (reason === "") return t("devices-standing", { meaning });
  const why = reasonWords(reason).replace(/\.$/, "");
  return state === "unmanaged"
    ? t("devices-standing-ended", { why, meaning })
    : t("devices-standing-because", { meaning, why });
}
