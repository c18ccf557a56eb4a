/** What the page reads, and how it stays true while more is written down. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { type AuditFilter, commands } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

/** Rows in one window of the log. */
const windowSize = 200;
const auditKey = ["audit"] as const;

/** Entries shown above one that is looked for. */
const above = 3n;

/** The place from which a window shows an entry and the few above it: places are numbers of entries, and end above them. */
function placeOf(entry: string): string {
  return String(BigInt(entry) + above + 1n);
}

/** `entry`: begins a little above the entry of this number instead of at the latest. */
export function useAuditLog(filter: AuditFilter, entry: string | undefined) {
  const query = useInfiniteQuery({
    queryKey: [...auditKey, "list", filter, entry],
    initialPageParam: entry === undefined ? null : placeOf(entry),
    queryFn: ({ pageParam }) => call(commands.listAudit(filter, pageParam, windowSize)),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return { ...query, rows };
}

export function useAuditChoices() {
  return useQuery({
    queryKey: [...auditKey, "choices"],
    queryFn: () => call(commands.auditChoices()),
  });
}

/** Every loaded window is read again, so it may take longer the further one has scrolled, in milliseconds. */
const pacePerWindow = 1000;
const slowest = 12_000;

/** Reads again after the engine said that something changed. */
export function useLiveLog(loadedWindows: number): void {
  const queries = useQueryClient();
  const pace = Math.min(slowest, Math.max(1, loadedWindows) * pacePerWindow);
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: auditKey }), pace),
    [queries, pace],
  );
}
