/** Why a list shows nothing: what narrows it. */
export function nothingFits(search: string, filtered: boolean): string {
  if (search === "") return "Nothing matches the chosen filters.";
  return filtered
    ? `Nothing matches “${search}” together with the chosen filters.`
    : `Nothing matches “${search}”.`;
}
