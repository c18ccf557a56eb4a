/** A code and today's tally, read again whenever the engine says that something changed. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

/** A technician watches this screen: read again at most this often, in milliseconds. */
const pace = 250;

export const codeKey = (id: string) => ["by-myself", id] as const;
const tallyKey = ["by-myself-tally"] as const;

export function useCode(id: string) {
  const queries = useQueryClient();
  useEffect(
    () =>
      onChange(() => {
        void queries.invalidateQueries({ queryKey: codeKey(id) });
        void queries.invalidateQueries({ queryKey: tallyKey });
      }, pace),
    [queries, id],
  );
  return useQuery({
    queryKey: codeKey(id),
    queryFn: () => call(commands.byMyselfView(id)),
  });
}

export function useTally(enabled = true) {
  return useQuery({
    queryKey: tallyKey,
    queryFn: () => call(commands.byMyselfTally()),
    enabled,
  });
}

/** Forgets the tally, so that it is read again. */
export function useTallyChanged() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: tallyKey });
}
