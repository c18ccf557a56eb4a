/**
 * The part of the page that lives in the address: what is searched, filtered, sorted, and which
 * invite is open. So Back works, and the palette can point at an invite.
 */
import type { InviteFilter, InviteSort, InviteState, OwnedBy, Platform } from "@/bindings";
import { ownerships, platforms } from "@/components/platforms";
import { inviteStates } from "@/components/states";
import { t } from "@/words";

export const sorts = [
  "recent_activity",
  "newest",
  "name",
  "expires_soon",
] as const satisfies readonly InviteSort[];

export const sortWords: Record<InviteSort, string> = {
  recent_activity: t("enrollment-sort-recent-activity"),
  newest: t("enrollment-sort-newest"),
  name: t("enrollment-sort-name"),
  expires_soon: t("enrollment-sort-expires-soonest"),
};

export interface EnrollmentSearch {
  q?: string;
  state?: InviteState;
  platforms?: Platform[];
  owned?: OwnedBy;
  /** Group id; blank is un-assigned. */
  group?: string;
  /** Id of the import that the invites came with. */
  batch?: string;
  sort?: InviteSort;
  /** The invite whose details are open. */
  invite?: string;
}

/**
 * Whatever stands in the address, as far as it makes sense; the rest is left out. By hand, because this is read before the
 * first picture and a schema library would double the time until then.
 */
export function enrollmentSearch(raw: Record<string, unknown>): EnrollmentSearch {
  const search: EnrollmentSearch = {
    q: text(raw.q, 200),
    state: oneOf(inviteStates, raw.state),
    platforms: Array.isArray(raw.platforms)
      ? platforms.filter((platform) => (raw.platforms as unknown[]).includes(platform))
      : undefined,
    owned: oneOf(ownerships, raw.owned),
    group: text(raw.group, 100),
    batch: text(raw.batch, 100) || undefined,
    sort: oneOf(sorts, raw.sort),
    invite: text(raw.invite, 100),
  };
  for (const key of Object.keys(search) as (keyof EnrollmentSearch)[])
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
export function filterOf(search: EnrollmentSearch): InviteFilter {
  return {
    search: search.q?.trim() ?? "",
    states: search.state ? [search.state] : [],
    platforms: search.platforms ?? [],
    owned_by: search.owned ?? null,
    group_id: search.group ?? null,
    batch_id: search.batch ?? null,
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: InviteFilter): boolean {
  return (
    filter.search !== "" ||
    filter.states.length > 0 ||
    filter.platforms.length > 0 ||
    filter.owned_by !== null ||
    filter.group_id !== null ||
    filter.batch_id !== null
  );
}

/** Two filters that show the same invites. */
export function sameFilter(a: InviteFilter, b: InviteFilter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
