/** The state of the whole program, as the engine gives it: who we are, what is set up, what is wrong. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { commands, type Overview } from "@/bindings";
import { call } from "@/platform/call";

export const overviewKey = ["overview"] as const;

/** How the overview is read. */
export const overviewQuery = queryOptions({
  queryKey: overviewKey,
  queryFn: () => call(commands.overview()),
});

/** The overview as a query, for those who show its loading and failing. */
export function useOverviewQuery() {
  return useQuery(overviewQuery);
}

/** The overview, or `null` while it is being read. Behind the EngineGate it is always there. */
export function useOverview(): Overview | null {
  return useOverviewQuery().data ?? null;
}
