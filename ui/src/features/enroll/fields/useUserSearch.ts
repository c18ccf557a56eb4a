/** Users that fit what is typed, without those already chosen. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type RecipientDraft, type UserHit } from "@/bindings";
import { call } from "@/platform/call";
import { addressKey } from "./addresses";
import { alike } from "./alike";

/** As many as the list shows without scrolling far. */
const shown = 6;

export interface FoundUsers {
  hits: UserHit[];
  /** All users that are known, `null` until asked once. */
  known: number | null;
  error: unknown;
  retry: () => void;
}

export function useUserSearch(
  typed: string,
  chosen: readonly RecipientDraft[],
  active: boolean,
): FoundUsers {
  const [query] = useDebouncedValue(typed.trim(), 120);
  const found = useQuery({
    queryKey: ["users", "search", query],
    enabled: active,
    placeholderData: keepPreviousData,
    // Chosen people may take places in the answer, so some more are asked for.
    queryFn: () => call(commands.searchUsers(query, shown + Math.min(chosen.length, 50))),
  });
  const taken = new Set(chosen.map((person) => addressKey(person.email)));
  // While the answer is on its way the old one stands in, but Enter must never pick a misfit.
  const stale = found.isPlaceholderData || query !== typed.trim();
  const wanted = alike(typed.trim());
  const fits = (hit: UserHit) => !stale || alike(`${hit.name} ${hit.email}`).includes(wanted);
  const hits = (found.data?.hits ?? []).filter(
    (hit) => !taken.has(addressKey(hit.email)) && fits(hit),
  );
  return {
    hits: hits.slice(0, shown),
    known: found.data?.known ?? null,
    error: found.isError ? found.error : null,
    retry: () => void found.refetch(),
  };
}
