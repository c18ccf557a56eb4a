/** What a plan changes of somebody, in words. */
import type { DirectoryPlanRow } from "@/bindings";
import { t } from "@/words";

const fields: Record<string, string> = {
  name: t("directories-field-name"),
  email: t("directories-field-email"),
  user_name: t("directories-field-user-name"),
  domain: t("directories-field-domain"),
  phone: t("directories-field-phone"),
  language: t("directories-field-language"),
  time_zone: t("directories-field-time-zone"),
  groups: t("directories-field-groups"),
};

/** The engine names the fields of one who changes; of all others it says why, in words of its own. */
export function detailOf({ kind, detail }: DirectoryPlanRow): string {
  if (kind !== "changed") return detail;
  return detail
    .split(", ")
    .map((field) => fields[field] ?? field)
    .join(", ");
}
