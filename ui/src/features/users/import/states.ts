/** What a row of a file of users would do, in words. */
import { type Icon, IconCircleMinus, IconPencil, IconUserPlus, IconX } from "@tabler/icons-react";
import type { InviteState, UserImportState } from "@/bindings";
import { t } from "@/words";

export const states = [
  "new",
  "changed",
  "unchanged",
  "faulty",
] as const satisfies readonly UserImportState[];

export const stateWords: Record<UserImportState, { word: string; icon: Icon; tone: InviteState }> =
  {
    new: { word: t("users-import-new"), icon: IconUserPlus, tone: "enrolled" },
    changed: { word: t("users-import-changed"), icon: IconPencil, tone: "sent" },
    unchanged: { word: t("users-import-unchanged"), icon: IconCircleMinus, tone: "queued" },
    faulty: { word: t("users-import-faulty"), icon: IconX, tone: "failed" },
  };
