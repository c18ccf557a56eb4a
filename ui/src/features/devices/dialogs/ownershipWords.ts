/** What follows from an ownership, for this very device. */
import type { DeviceDetail, OwnedBy } from "@/bindings";
import { enrolledAs } from "../enrolledAs";

/** Without the details only what holds for every device. */
export function whatFollows(owned: OwnedBy, detail: DeviceDetail | undefined): string {
  if (detail?.device.state === "unmanaged")
    return "Only a note: it is managed no longer, so nothing can be asked of it.";
  if (owned === "personal")
    return detail?.device.owned_by === "corporate"
      ? "It cannot be locked or erased from here any more. A Lock or an Erase that waits will fail."
      : "It cannot be locked or erased from here.";
  if (!detail) return "It can be locked and erased from here, if it enrolled as corporate.";
  if (detail.device.scope === "account")
    return "Only its work part is managed: it still cannot be erased.";
  if (enrolledAs(detail) === "personal")
    return "It enrolled as a personal device: it still cannot be locked or erased, for as long as it stays enrolled. For that it must enroll again, with a corporate invite.";
  return "It can be locked and erased from here.";
}
