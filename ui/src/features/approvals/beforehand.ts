/** Whether so many invites would wait for a second account, as the engine says before they are sent. */
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { approvalsKey } from "./queries";

const willWait = (invites: number) =>
  queryOptions({
    queryKey: [...approvalsKey, "beforehand", invites],
    queryFn: () => call(commands.wouldWait(invites)),
  });

/**
 * The number above which sendings wait, when `invites` is above it; else null. Undefined until it is known: a button that
 * would have to say which of the two it does waits that long. Where it cannot be read, nothing is held up: the engine decides.
 */
export function useWillWait(invites: number | undefined): number | null | undefined {
  const { data, isError } = useQuery({
    ...willWait(invites ?? 0),
    enabled: invites !== undefined,
    placeholderData: keepPreviousData,
  });
  return data === undefined && isError ? null : data;
}

/** The same for a question that is put once: asked before its dialog opens, so that its words never change under the reader. */
export function useAskWillWait(): (invites: number) => Promise<number | null> {
  const queries = useQueryClient();
  return useCallback(
    // As above: where it cannot be read, the engine decides.
    (invites) => queries.fetchQuery({ ...willWait(invites), staleTime: 0 }).catch(() => null),
    [queries],
  );
}
