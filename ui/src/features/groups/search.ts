/** The part of the page that lives in the address: the tab, what is searched, and which group is open. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export interface GroupSearch {
  tab?: "rules";
  q?: string;
  /** The group whose details are open. */
  group?: string;
}

/** Whatever stands in the address, as far as it makes sense; the rest is left out. */
export function groupSearch(raw: Record<string, unknown>): GroupSearch {
  const text = (value: unknown, most: number) =>
    typeof value === "string" && value.length <= most ? value : undefined;
  const search: GroupSearch = {
    tab: raw.tab === "rules" ? "rules" : undefined,
    q: text(raw.q, 200),
    group: text(raw.group, 100),
  };
  for (const key of Object.keys(search) as (keyof GroupSearch)[])
    if (search[key] === undefined) delete search[key];
  return search;
}

export function useGroupSearch(): [GroupSearch, (part: Partial<GroupSearch>) => void] {
  const search = groupSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = useCallback(
    (part: Partial<GroupSearch>) => {
      // Opening a group and another tab are steps one can go back from.
      const replace = part.group === undefined && !("tab" in part);
      void navigate({
        to: "/groups",
        replace,
        search: (before: Record<string, unknown>) => ({ ...before, ...part }),
      });
    },
    [navigate],
  );
  return [search, change];
}
