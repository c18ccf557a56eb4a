/** Which users are chosen, and what that means for what can be done to them. */
import { useCallback, useState } from "react";
import type { UserFilter, UserRow } from "@/bindings";
import { allMatching, type Chosen, mark, nothing } from "@/components/list/chosen";
import { mostRecipients } from "@/features/enroll/draft";
import { t } from "@/words";

export type ChosenUsers = Chosen<UserFilter, UserRow>;

/** The engine merges so many into one at once. */
const mostMerged = 20;

export function useSelection(filter: UserFilter) {
  const [chosen, setChosen] = useState<ChosenUsers>(nothing);
  const onMark = useCallback(
    (rows: readonly UserRow[], on: boolean) =>
      setChosen((before) => mark(before, rows, on, filter)),
    [filter],
  );
  const all = (total: number) => setChosen(allMatching(filter, total));
  const clear = useCallback(() => setChosen(nothing), []);
  return { chosen, onMark, all, clear };
}

/** Chosen one by one; `null` when by a filter. */
export function rowsOf(chosen: ChosenUsers): UserRow[] | null {
  return chosen.kind === "ids" ? [...chosen.rows.values()] : null;
}

/** Why what was chosen is not invited from here; `null` when it can be. */
export function whyNoInvite(chosen: ChosenUsers): string | null {
  const rows = rowsOf(chosen);
  if (rows === null) return t("users-invite-one-by-one", { most: mostRecipients });
  if (rows.length > mostRecipients) return t("users-invite-at-most", { most: mostRecipients });
  return rows.every((row) => row.email === "") ? t("users-no-address-no-invite") : null;
}

/** Why what was chosen is not merged; `null` when it can be. */
export function whyNoMerge(chosen: ChosenUsers): string | null {
  const rows = rowsOf(chosen);
  if (rows === null) return t("users-merge-one-by-one");
  if (rows.length < 2) return t("users-merge-needs-two");
  return rows.length > mostMerged + 1 ? t("users-merge-at-most", { most: mostMerged + 1 }) : null;
}

/** The filter that chose them all, since files are written by filter; `null` when they were chosen otherwise. */
export function filterToExport(chosen: ChosenUsers): UserFilter | null {
  return chosen.kind === "matching" && chosen.except.size === 0 ? chosen.filter : null;
}
