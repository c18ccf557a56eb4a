/** Why a list shows nothing: what narrows it. */
import { t } from "@/words";

export function nothingFits(search: string, filtered: boolean): string {
  if (search === "") return t("app-nothing-matches-the-chosen-filters");
  return filtered
    ? t("app-nothing-matches-together-with-the", { search })
    : t("app-nothing-matches", { search });
}
