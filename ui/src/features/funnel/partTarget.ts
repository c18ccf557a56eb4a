/** Which invites of the Enrollment list a part of the funnel leads to. */
import type { FunnelBy, FunnelPart } from "@/bindings";
import { platforms } from "@/components/platforms";
import type { EnrollmentSearch } from "@/features/enrollment/search";
import type { FunnelSearch } from "./search";

/** What the page itself is narrowed to, as the list says it. */
export function listSearch({ platform, batch, group }: FunnelSearch): EnrollmentSearch {
  return {
    ...(platform && { platforms: [platform] }),
    ...(batch && { batch }),
    ...(group !== undefined && { group }),
  };
}

/** Nothing where the list has no such filter: a day, or invites of no batch. */
export function partTarget(
  by: FunnelBy,
  part: FunnelPart,
  search: FunnelSearch,
): EnrollmentSearch | undefined {
  const around = listSearch(search);
  switch (by) {
    case "platform": {
      const platform = platforms.find((known) => known === part.key);
      return platform && { ...around, platforms: [platform] };
    }
    case "batch":
      return part.key === "" ? undefined : { ...around, batch: part.key };
    case "group":
      return { ...around, group: part.key };
    case "day":
      return undefined;
  }
}
