/** How reading the mailbox stands, and reading it now. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type BounceReport, commands } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

export const statusKey = ["bounce-status"];
/** The status is read again at most this often, in milliseconds. */
const pace = 1000;

export function useBounceStatus() {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: statusKey }), pace),
    [queries],
  );
  return useQuery({ queryKey: statusKey, queryFn: () => call(commands.bounceStatus()) });
}

/** Runs a reading; what it found changes invites and the status. */
export function useReading<A>(read: (what: A) => Promise<BounceReport | null>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: read,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: statusKey });
      void queries.invalidateQueries({ queryKey: ["invites"] });
    },
  });
}
