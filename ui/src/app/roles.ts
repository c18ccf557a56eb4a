/** The roles in words: names, and what each of them may do. */
import type { Role } from "@/bindings";
import { t } from "@/words";

/** In the order of every list. */
export const roles = ["administrator", "technician", "auditor"] as const satisfies readonly Role[];

export const roleWords: Record<Role, { label: string; may: string }> = {
  administrator: { label: t("app-administrator"), may: t("app-administrator-may") },
  technician: { label: t("app-technician"), may: t("app-technician-may") },
  auditor: { label: t("app-auditor"), may: t("app-auditor-may") },
};
