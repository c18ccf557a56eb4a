/** The history of a device with what was asked of it in between: what was asked gravely is told when it was asked, not only when it was done. */
import type { DeviceCommand, DeviceCommandKind, TimelineEntry } from "@/bindings";
import type { TimelineLine } from "@/components/Timeline";
import { t } from "@/words";
import { timelineWords } from "./words";

const askedWords: Partial<Record<DeviceCommandKind, string>> = {
  device_lock: t("devices-event-asked-lock"),
  erase_device: t("devices-event-asked-erase"),
  remove_profile: t("devices-event-asked-unenroll"),
};

export function storyOf(
  timeline: readonly TimelineEntry[],
  commands: readonly DeviceCommand[],
): TimelineLine[] {
  const happened = timeline.map((entry): TimelineLine => {
    const { words, tone, detail } = timelineWords(entry);
    return { at: entry.at, words, tone, beside: besideOf(detail, entry.by) };
  });
  const asked = commands.flatMap((command): TimelineLine[] => {
    const words = askedWords[command.kind];
    if (!words) return [];
    return [{ at: command.queued_at, words, tone: "plain", beside: besideOf("", command.by) }];
  });
  return [...happened, ...asked].sort((a, b) => Number(a.at) - Number(b.at));
}

/** What is said below an entry: what it was about, and who did it. */
function besideOf(detail: string, by: string): string {
  if (by === "") return detail;
  return detail === ""
    ? t("devices-event-by", { by })
    : t("devices-event-detail-by", { detail, by });
}
