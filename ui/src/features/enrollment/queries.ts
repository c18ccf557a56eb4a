/** What the page reads, and how it stays true while the engine works. */
import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import {
  commands,
  type InviteFilter,
  type InvitePage,
  type InviteRow,
  type InviteSort,
  type Selection,
} from "@/bindings";
import { approvals } from "@/features/approvals/queries";
import { jobStatus, latestBatches } from "@/features/batches/queries";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";
import { filterOf, sameFilter } from "./search";

/** Rows in one window of the list. */
const windowSize = 200;
/** The funnel looks back this many days. */
const funnelDays = 90;

const listKey = ["invites", "list"] as const;
const aroundKey = ["invites", "around"] as const;

const listOf = (filter: InviteFilter, sort: InviteSort) =>
  infiniteQueryOptions({
    queryKey: [...listKey, filter, sort],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call(commands.listInvites(filter, sort, pageParam, windowSize)),
    getNextPageParam: (last) => last.next,
  });

const countsOf = (filter: InviteFilter) =>
  queryOptions({
    queryKey: [...aroundKey, "counts", filter],
    queryFn: () => call(commands.countInvites(filter)),
  });

const funnel = queryOptions({
  queryKey: [...aroundKey, "funnel"],
  queryFn: () => call(commands.funnel(funnelDays)),
});

const requests = queryOptions({
  queryKey: [...aroundKey, "requests"],
  queryFn: () => call(commands.listRequests()),
});

/**
 * Reads all that the page shows before anything narrows it, so that the window's first picture is
 * the whole page. What fails is asked again, and told about, where it is shown.
 */
export async function readFirstScreen(queries: QueryClient): Promise<void> {
  const filter = filterOf({});
  await Promise.all([
    queries.prefetchInfiniteQuery(listOf(filter, "recent_activity")),
    queries.prefetchQuery(countsOf(filter)),
    queries.prefetchQuery(funnel),
    queries.prefetchQuery(jobStatus),
    queries.prefetchQuery(latestBatches),
    queries.prefetchQuery(requests),
    queries.prefetchQuery(approvals),
  ]);
}

export function useInviteList(filter: InviteFilter, sort: InviteSort) {
  const query = useInfiniteQuery({ ...listOf(filter, sort), placeholderData: keepPreviousData });
  const rows = useMemo(
    () => distinct(query.data?.pages.flatMap((page) => page.rows)),
    [query.data],
  );
  return { ...query, rows };
}

/**
 * Rows of a selection that were read already, in whatever order: all of single ones that were chosen by hand, the first windows
 * of what a filter matches.
 */
export function knownRows(queries: QueryClient, selection: Selection): InviteRow[] {
  const lists = queries.getQueriesData<InfiniteData<InvitePage>>({ queryKey: listKey });
  const within = lists.filter(
    ([key]) =>
      selection.kind === "ids" || sameFilter(key[listKey.length] as InviteFilter, selection.filter),
  );
  const rows = within.flatMap(([, data]) => data?.pages.flatMap((page) => page.rows) ?? []);
  const named = new Set(selection.kind === "ids" ? selection.ids : selection.except);
  return distinct(rows).filter(({ id }) => named.has(id) === (selection.kind === "ids"));
}

/** An invite that moved between two windows while they were read would stand twice. */
function distinct(rows: readonly InviteRow[] | undefined): InviteRow[] {
  const seen = new Set<string>();
  return (rows ?? []).filter((row) => !seen.has(row.id) && seen.add(row.id));
}

export function useCounts(filter: InviteFilter) {
  return useQuery({ ...countsOf(filter), placeholderData: keepPreviousData });
}

export function useFunnel() {
  return useQuery(funnel);
}

export function useRequests() {
  return useQuery(requests);
}

export const detailKey = (id: string) => [...aroundKey, "detail", id] as const;

export function useInviteDetail(id: string) {
  return useQuery({
    queryKey: detailKey(id),
    queryFn: () => call(commands.inviteDetail(id)),
  });
}

/** Link and passcode are secrets: read when shown, kept nowhere after. */
export function useInviteAccess(id: string) {
  return useQuery({
    queryKey: ["invites", "access", id],
    queryFn: () => call(commands.inviteAccess(id)),
    gcTime: 0,
    staleTime: 0,
  });
}

/** What surrounds the list is small: read again this often at most, in milliseconds. */
const aroundPace = 1000;
/** Every loaded window is read again, so the list may take longer the further one has scrolled. */
const listPacePerWindow = 300;
const slowestListPace = 12_000;

/** Reads again after the engine said that something changed. */
export function useLiveInvites(loadedWindows: number): void {
  const queries = useQueryClient();
  const windows = useRef(loadedWindows);
  windows.current = loadedWindows;

  useEffect(
    () =>
      onChange(() => {
        void queries.invalidateQueries({ queryKey: aroundKey });
        void queries.invalidateQueries({ queryKey: ["groups"] });
      }, aroundPace),
    [queries],
  );
  useEffect(() => {
    let last = 0;
    let later: ReturnType<typeof setTimeout> | null = null;
    const read = () => {
      later = null;
      last = Date.now();
      void queries.invalidateQueries({ queryKey: listKey });
    };
    const stop = onChange(() => {
      const pace = Math.min(slowestListPace, windows.current * listPacePerWindow);
      const wait = last + pace - Date.now();
      if (wait <= 0) read();
      else later ??= setTimeout(read, wait);
    }, aroundPace);
    return () => {
      stop();
      if (later !== null) clearTimeout(later);
    };
  }, [queries]);
}
