/**
 * The part of the page that lives in the address: what is searched, filtered, sorted, and which
 * invite is open. So Back works, and the palette can point at an invite.
 */
import { z } from "zod";
import type { InviteFilter, InviteSort } from "@/bindings";
import { platforms } from "@/components/platforms";
import { inviteStates } from "@/components/states";

export const sorts = [
  "recent_activity",
  "newest",
  "name",
  "expires_soon",
] as const satisfies readonly InviteSort[];

export const sortWords: Record<InviteSort, string> = {
  recent_activity: "Recent activity",
  newest: "Newest first",
  name: "Name A–Z",
  expires_soon: "Expires soonest",
};

const schema = z.object({
  q: z.string().max(200).optional().catch(undefined),
  state: z.enum(inviteStates).optional().catch(undefined),
  platforms: z.array(z.enum(platforms)).optional().catch(undefined),
  owned: z.enum(["personal", "corporate"]).optional().catch(undefined),
  /** Group id; blank is un-assigned. */
  group: z.string().optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
  /** The invite whose details are open. */
  invite: z.string().optional().catch(undefined),
});

export type EnrollmentSearch = z.infer<typeof schema>;

export function enrollmentSearch(raw: Record<string, unknown>): EnrollmentSearch {
  return schema.parse(raw);
}

/** What the engine is asked for. */
export function filterOf(search: EnrollmentSearch): InviteFilter {
  return {
    search: search.q?.trim() ?? "",
    states: search.state ? [search.state] : [],
    platforms: search.platforms ?? [],
    owned_by: search.owned ?? null,
    group_id: search.group ?? null,
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: InviteFilter): boolean {
  return (
    filter.search !== "" ||
    filter.states.length > 0 ||
    filter.platforms.length > 0 ||
    filter.owned_by !== null ||
    filter.group_id !== null
  );
}

/** Two filters that show the same invites. */
export function sameFilter(a: InviteFilter, b: InviteFilter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
