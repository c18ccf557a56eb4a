/**
 * How the console reads: the engine is on this machine, so answers are fresh until an event says
 * otherwise, and a failure that may pass is tried again before it is shown.
 */
import { QueryClient } from "@tanstack/react-query";
import { mayRetry } from "@/platform/errors";

/** A temporary failure is asked again this often before the screen says so. */
const quietRetries = 2;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 5 * 60_000,
        networkMode: "always",
        refetchOnWindowFocus: false,
        retry: (failures, cause) => failures < quietRetries && mayRetry(cause),
        retryDelay: (attempt) => 200 * 2 ** attempt,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
