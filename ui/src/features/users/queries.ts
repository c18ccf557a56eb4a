/** What the page reads, and how it stays true while users come and go. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { commands, type UserFilter, type UserSort } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";
import { withoutChip } from "./search";

/** Rows in one window of the list. */
export const windowSize = 200;

export const usersKey = ["users"] as const;
const listKey = [...usersKey, "list"] as const;
export const aroundKey = [...usersKey, "around"] as const;

/** Of windows read one after the other: one that moved between two of them would stand twice. */
export function distinct<R extends { id: string }>(
  pages: readonly { rows: readonly R[] }[] | undefined,
): R[] {
  const seen = new Set<string>();
  return (pages ?? [])
    .flatMap((page) => page.rows)
    .filter((row) => !seen.has(row.id) && seen.add(row.id));
}

export function useUserList(filter: UserFilter, sort: UserSort) {
  const query = useInfiniteQuery({
    queryKey: [...listKey, filter, sort],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call(commands.listUsers(filter, sort, pageParam, windowSize)),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => distinct(query.data?.pages), [query.data]);
  return { ...query, rows };
}

export function useUserCounts(filter: UserFilter) {
  return useQuery({
    queryKey: [...aroundKey, "counts", filter],
    queryFn: () => call(commands.countUsers(filter)),
    placeholderData: keepPreviousData,
  });
}

/**
 * Counts for the chips. They stand side by side and one replaces another, so each says what a click on it shows: none of them
 * narrows the others.
 */
export function useChipCounts(filter: UserFilter) {
  return useUserCounts(withoutChip(filter));
}

export function useUserDetail(id: string) {
  return useQuery({
    queryKey: [...aroundKey, "detail", id],
    queryFn: () => call(commands.userDetail(id)),
  });
}

/** The terms of use that a user accepted. */
export function useTermsOf(id: string) {
  return useQuery({
    queryKey: [...aroundKey, "terms", id],
    queryFn: () => call(commands.termsOfUser(id)),
  });
}

export function useMessages(id: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...aroundKey, "messages", id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call(commands.userMessages(id, pageParam)),
    getNextPageParam: (last) => last.next,
    enabled,
  });
}

export function useHistory(id: string) {
  return useInfiniteQuery({
    queryKey: [...aroundKey, "history", id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call(commands.userHistory(id, pageParam)),
    getNextPageParam: (last) => last.next,
  });
}

/** What surrounds the list is small: read again this often at most, in milliseconds. */
const aroundPace = 500;
/** Every loaded window is read again, so the list may take longer the further one has scrolled. */
const listPacePerWindow = 300;
const slowestListPace = 12_000;

/** Reads again after the engine said that something changed. */
export function useLiveUsers(loadedWindows: number): void {
  const queries = useQueryClient();
  const windows = useRef(loadedWindows);
  windows.current = loadedWindows;
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: aroundKey }), aroundPace),
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
