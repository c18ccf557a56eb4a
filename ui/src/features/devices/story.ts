/** The history of a device with what was asked of it in between: what was asked gravely is told when it was asked, not only when it was done. */
import type { DeviceCommand, DeviceCommandKind, TimelineEntry } from "@/bindings";
import type { TimelineLine } from "@/components/Timeline";
import { timelineWords } from "./words";

const askedWords: Partial<Record<DeviceCommandKind, string>> = {
  device_lock: "Asked to lock",
  erase_device: "Asked to erase itself",
  remove_profile: "Asked to unenroll",
};

export function storyOf(
  timeline: readonly TimelineEntry[],
  commands: readonly DeviceCommand[],
): TimelineLine[] {
  const happened = timeline.map((entry): TimelineLine => {
    const { words, tone, detail } = timelineWords(entry);
    const beside = [detail, entry.by && `by ${entry.by}`].filter(Boolean).join(" · ");
    return { at: entry.at, words, tone, beside };
  });
  const asked = commands.flatMap((command): TimelineLine[] => {
    const words = askedWords[command.kind];
    if (!words) return [];
    const beside = command.by ? `by ${command.by}` : "";
    return [{ at: command.queued_at, words, tone: "plain", beside }];
  });
  return [...happened, ...asked].sort((a, b) => Number(a.at) - Number(b.at));
}
