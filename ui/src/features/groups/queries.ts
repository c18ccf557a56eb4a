/** What the page reads, and how it stays true while devices join groups. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { commands, type DeviceFilter } from "@/bindings";
import { distinct } from "@/features/users/queries";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

/** Rows in one window. */
const windowSize = 200;

export const groupsKey = ["groups"] as const;
export const rulesKey = [...groupsKey, "all", "rules"] as const;

export function useGroupList(query: string) {
  const list = useInfiniteQuery({
    queryKey: [...groupsKey, "all", "page", query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call(commands.pageGroups(query, pageParam, windowSize)),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => distinct(list.data?.pages), [list.data]);
  return { ...list, rows, groups: list.data?.pages[0]?.groups ?? rows.length };
}

export function useGroup(id: string) {
  return useQuery({
    queryKey: [...groupsKey, "all", "one", id],
    queryFn: () => call(commands.group(id)),
  });
}

/** Devices of a group, as the list of devices narrows to them. */
export function membersFilter(group: string, search: string): DeviceFilter {
  return { search, states: [], platforms: [], owned_by: null, group_id: group };
}

export function useMembers(filter: DeviceFilter) {
  const list = useInfiniteQuery({
    queryKey: [...groupsKey, "all", "members", filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call(commands.listDevices(filter, "user", pageParam, windowSize)),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => distinct(list.data?.pages), [list.data]);
  return { ...list, rows };
}

export function useRules() {
  return useQuery({ queryKey: rulesKey, queryFn: () => call(commands.groupRules()) });
}

/** Read again this often at most, in milliseconds. */
const pace = 1_000;

/** Reads again after the engine said that something changed. */
export function useLiveGroups(): void {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: [...groupsKey, "all"] }), pace),
    [queries],
  );
}
