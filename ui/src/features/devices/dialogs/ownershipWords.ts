/** What follows from an ownership, for this very device. */
import type { DeviceDetail, OwnedBy } from "@/bindings";
import { t } from "@/words";
import { enrolledAs } from "../enrolledAs";

/** Without the details only what holds for every device. */
export function whatFollows(owned: OwnedBy, detail: DeviceDetail | undefined): string {
  if (detail?.device.state === "unmanaged") return t("devices-only-a-note-it-is");
  if (owned === "personal")
    return detail?.device.owned_by === "corporate"
      ? t("devices-it-cannot-be-locked-or")
      : t("devices-it-cannot-be-locked-or-erased");
  if (!detail) return t("devices-it-can-be-locked-and");
  if (detail.device.scope === "account") return t("devices-only-its-work-part-is");
  if (enrolledAs(detail) === "personal") return t("devices-it-enrolled-as-a-personal");
  return t("devices-it-can-be-locked-and-erased");
}
