/**
 * What is read of imports. The Enrollment page reads the latest of them with the first picture, so nothing but queries
 * stands here.
 */
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect } from "react";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

export const batchesKey = ["batches"] as const;

/** Reading again at most this often, in milliseconds. */
const pace = 1000;

/** The latest imports: what the strips under the Enrollment tab choose from. */
export const latestBatches = queryOptions({
  queryKey: [...batchesKey, "latest"],
  queryFn: () => call(commands.listBatches(null)),
});

/** The job that sends, for imports and single invites alike. */
export const jobStatus = queryOptions({
  queryKey: [...batchesKey, "job"],
  queryFn: () => call(commands.jobStatus()),
});

const history = infiniteQueryOptions({
  queryKey: [...batchesKey, "history"],
  initialPageParam: null as string | null,
  queryFn: ({ pageParam }) => call(commands.listBatches(pageParam)),
  getNextPageParam: (last) => last.next,
});

export function useLatestBatches() {
  return useQuery(latestBatches);
}

export function useJob() {
  return useQuery(jobStatus);
}

export function useBatchList() {
  const query = useInfiniteQuery(history);
  return { ...query, rows: query.data?.pages.flatMap((page) => page.rows) ?? [] };
}

/** One import; nothing is asked without an id. */
export function useBatch(id: string | undefined) {
  return useQuery({
    queryKey: [...batchesKey, "one", id],
    queryFn: () => call(commands.batch(id ?? "")),
    enabled: id !== undefined,
  });
}

export function useBatchHistory(id: string) {
  return useQuery({
    queryKey: [...batchesKey, "over-time", id],
    queryFn: () => call(commands.batchHistory(id)),
  });
}

export function useBatchFailures(id: string) {
  return useQuery({
    queryKey: [...batchesKey, "failures", id],
    queryFn: () => call(commands.batchFailures(id)),
  });
}

/** Reads again after the engine said that something changed. */
export function useLiveBatches(): void {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: batchesKey }), pace),
    [queries],
  );
}
