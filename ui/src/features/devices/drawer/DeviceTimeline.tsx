/** What happened to the device, and what was asked of it, in words. */
import type { DeviceCommand, TimelineEntry } from "@/bindings";
import { Timeline } from "@/components/Timeline";
import { storyOf } from "../story";

export function DeviceTimeline({
  entries,
  commands,
}: {
  entries: readonly TimelineEntry[];
  commands: readonly DeviceCommand[];
}) {
  return <Timeline lines={storyOf(entries, commands)} />;
}
