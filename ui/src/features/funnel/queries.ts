/** The funnel, split, and kept true while the engine works. */
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { commands, type FunnelBy, type FunnelFilter } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

const reportKey = ["funnel-report"] as const;

/** It counts every invite of its time: read again at most this often, in milliseconds. */
const pace = 3000;

export function useFunnelReport(filter: FunnelFilter, by: FunnelBy) {
  return useQuery({
    queryKey: [...reportKey, by, filter],
    // The answer and what it answers stay together, while another one is on its way too.
    queryFn: async () => ({ by, report: await call(commands.funnelReport(filter, by)) }),
    placeholderData: keepPreviousData,
  });
}

export function useLiveFunnel(): void {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: reportKey }), pace),
    [queries],
  );
}
