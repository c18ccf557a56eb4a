/** What the page reads, and how it stays true while devices come and go. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { commands, type DeviceFilter, type DeviceRow, type DeviceSort } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

/** Rows in one window of the list. */
const windowSize = 200;

export const devicesKey = ["devices"] as const;
const listKey = [...devicesKey, "list"] as const;
export const aroundKey = [...devicesKey, "around"] as const;

const listOf = (filter: DeviceFilter, sort: DeviceSort) =>
  infiniteQueryOptions({
    queryKey: [...listKey, filter, sort],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call(commands.listDevices(filter, sort, pageParam, windowSize)),
    getNextPageParam: (last) => last.next,
  });

const countsOf = (filter: DeviceFilter) =>
  queryOptions({
    queryKey: [...aroundKey, "counts", filter],
    queryFn: () => call(commands.countDevices(filter)),
  });

export function useDeviceList(filter: DeviceFilter, sort: DeviceSort) {
  const query = useInfiniteQuery({ ...listOf(filter, sort), placeholderData: keepPreviousData });
  const rows = useMemo(
    () => distinct(query.data?.pages.flatMap((page) => page.rows)),
    [query.data],
  );
  return { ...query, rows };
}

/** A device that moved between two windows while they were read would stand twice. */
function distinct(rows: readonly DeviceRow[] | undefined): DeviceRow[] {
  const seen = new Set<string>();
  return (rows ?? []).filter((row) => !seen.has(row.id) && seen.add(row.id));
}

export function useDeviceCounts(filter: DeviceFilter) {
  return useQuery({ ...countsOf(filter), placeholderData: keepPreviousData });
}

export function useDeviceDetail(id: string) {
  return useQuery({
    queryKey: [...aroundKey, "detail", id],
    queryFn: () => call(commands.deviceDetail(id)),
  });
}

/** What surrounds the list is small: read again this often at most, in milliseconds. */
const aroundPace = 500;
/** Every loaded window is read again, so the list may take longer the further one has scrolled. */
const listPacePerWindow = 300;
const slowestListPace = 12_000;

/** Reads again after the engine said that something changed. */
export function useLiveDevices(loadedWindows: number): void {
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
