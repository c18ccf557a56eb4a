/**
 * The part of the page that lives in the address: what is searched, filtered, sorted, and which user is open. So Back works,
 * and devices and invites can point at their user.
 */
import type { Roster, UserFilter, UserSort } from "@/bindings";
import { t } from "@/words";

export const rosters = [
  "never_invited",
  "invited",
  "enrolled",
] as const satisfies readonly Roster[];

export const sorts = ["name", "recent_activity", "newest"] as const satisfies readonly UserSort[];

export const usualSort: UserSort = "name";

export const sortWords: Record<UserSort, string> = {
  name: t("users-sort-name"),
  recent_activity: t("users-sort-activity"),
  newest: t("users-sort-newest"),
};

const lefts = ["any", "live"] as const;

export type Left = (typeof lefts)[number];

export interface UserSearch {
  q?: string;
  roster?: Roster;
  /** Only those who left their directory: all of them, or those who hold a live invite. */
  left?: Left;
  /** Id of a directory; blank is by hand. */
  source?: string;
  /** Blank is none. */
  domain?: string;
  archived?: true;
  sort?: UserSort;
  /** The user whose details are open. */
  user?: string;
  /** The dialog for a new user is open. */
  add?: true;
}

/** Whatever stands in the address, as far as it makes sense; the rest is left out. */
export function userSearch(raw: Record<string, unknown>): UserSearch {
  const search: UserSearch = {
    q: text(raw.q, 200),
    roster: oneOf(rosters, raw.roster),
    left: oneOf(lefts, raw.left),
    source: text(raw.source, 100),
    domain: text(raw.domain, 400),
    archived: raw.archived === true ? true : undefined,
    sort: oneOf(sorts, raw.sort),
    user: text(raw.user, 100),
    add: raw.add === true ? true : undefined,
  };
  for (const key of Object.keys(search) as (keyof UserSearch)[])
    if (search[key] === undefined) delete search[key];
  return search;
}

function text(value: unknown, most: number): string | undefined {
  return typeof value === "string" && value.length <= most ? value : undefined;
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value);
}

/** What the engine is asked for. */
export function filterOf(search: UserSearch): UserFilter {
  return {
    search: search.q?.trim() ?? "",
    roster: search.roster ? [search.roster] : [],
    left: search.left === "any",
    left_with_live_invite: search.left === "live",
    directory_id: search.source ?? null,
    domain: search.domain ?? null,
    archived: search.archived ?? false,
  };
}

/** What the list would show if no chip were chosen. */
export function withoutChip(filter: UserFilter): UserFilter {
  return { ...filter, roster: [], left: false, left_with_live_invite: false };
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: UserFilter): boolean {
  return filter.search !== "" || isFiltered(filter);
}

/** Whether anything but the search narrows it. */
export function isFiltered(filter: UserFilter): boolean {
  return (
    filter.roster.length > 0 ||
    filter.left ||
    filter.left_with_live_invite ||
    filter.directory_id !== null ||
    filter.domain !== null ||
    filter.archived
  );
}

/** The address of the list with nothing narrowing it. */
export const wholeList: Partial<UserSearch> = {
  q: undefined,
  roster: undefined,
  left: undefined,
  source: undefined,
  domain: undefined,
  archived: undefined,
};
