/** As whose device it enrolled. Its rights come from that, and never grow, whatever is set later. Pure. */
import type { DeviceDetail, OwnedBy } from "@/bindings";

export function enrolledAs({
  device,
  timeline,
}: Pick<DeviceDetail, "device" | "timeline">): OwnedBy {
  const enrolled = timeline.findLastIndex(
    ({ kind }) => kind === "enrolled" || kind === "enrolled_again",
  );
  const changed = timeline.slice(enrolled + 1).find((entry) => entry.kind === "owned_by_changed");
  // The first change after it enrolled says what it was not before.
  if (!changed) return device.owned_by;
  return changed.detail.trim().toLowerCase() === "personal" ? "corporate" : "personal";
}
