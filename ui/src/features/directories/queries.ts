/** What the pages of directories read, and how they stay true while something is synchronised. */
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { commands, type DirectoryPlanKind, type DirectoryPreview } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

export const directoriesKey = ["directories"] as const;
/** All that changes by itself; forms do not. */
const liveKey = [...directoriesKey, "live"] as const;
export const presetsKey = [...directoriesKey, "presets"] as const;
export const formKey = (id: string) => [...directoriesKey, "form", id] as const;
const previewKey = (id: string) => [...directoriesKey, "preview", id] as const;

/** Syncs in one window of the history. */
const historyWindow = 20;
/** As many of a kind as the engine keeps. */
export const keptOfAKind = 200;

export function useDirectories() {
  return useQuery({
    queryKey: [...liveKey, "all"],
    queryFn: () => call(commands.listDirectories()),
  });
}

export function useDirectory(id: string) {
  return useQuery({
    queryKey: [...liveKey, "one", id],
    queryFn: () => call(commands.directory(id)),
  });
}

/** Read once: the id of the new directory is part of an address that may have been registered already. */
export function usePresets() {
  return useQuery({
    queryKey: presetsKey,
    queryFn: () => call(commands.directoryPresets()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

export function useSyncHistory(id: string) {
  const list = useInfiniteQuery({
    queryKey: [...liveKey, "history", id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => call(commands.directorySyncs(id, pageParam, historyWindow)),
    getNextPageParam: (last) => last.next,
  });
  return { ...list, rows: list.data?.pages.flatMap((page) => page.rows) ?? [] };
}

/** Those of one kind, all that are kept. */
export function usePlanRows(id: string, planId: string, kind: DirectoryPlanKind) {
  return useQuery({
    queryKey: [...directoriesKey, "plan", id, planId, kind],
    queryFn: () => call(commands.directoryPlanRows(id, planId, kind, 0, keptOfAKind)),
    retry: false,
  });
}

/** The last look at what would change; kept while the window is open, until a sync makes it old. */
export function useKeptPreview(id: string) {
  const queries = useQueryClient();
  const { data } = useQuery<DirectoryPreview | null>({
    queryKey: previewKey(id),
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return {
    preview: data ?? null,
    keep: (preview: DirectoryPreview | null) => queries.setQueryData(previewKey(id), preview),
  };
}

/** Read again this often at most, in milliseconds. */
const pace = 400;

/** Reads again after the engine said that something changed. */
export function useLiveDirectories(): void {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: liveKey }), pace),
    [queries],
  );
}
