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

/** A field of somebody as it stands in a sentence. */
export const fieldWord = (field: string): string => fields[field] ?? field;

/** Of one whose fields stay it is the groups that change; of all others the engine says why, in words of its own. */
export function detailOf({ kind, detail }: DirectoryPlanRow): string {
  return kind === "changed" ? fieldWord(detail) : detail;
}
