/** What happened to the device, in words. */
import type { TimelineEntry } from "@/bindings";
import { Timeline } from "@/components/Timeline";
import { timelineWords } from "../words";

export function DeviceTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <Timeline
      lines={entries.map((entry) => {
        const { words, tone, detail } = timelineWords(entry);
        return {
          at: entry.at,
          words,
          tone,
          beside: [detail, entry.by && `by ${entry.by}`].filter(Boolean).join(" · "),
        };
      })}
    />
  );
}
