/** Whether so many invites would wait for a second account, as the engine says before they are sent. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { approvalsKey } from "./queries";

/**
 * The number above which sendings wait, when `invites` is above it; else null. Undefined until it is known: a button that
 * would have to say which of the two it does waits that long. Where it cannot be read, nothing is held up: the engine decides.
 */
export function useWillWait(invites: number | undefined): number | null | undefined {
  const { data, isError } = useQuery({
    queryKey: [...approvalsKey, "beforehand", invites],
    queryFn: () => call(commands.wouldWait(invites ?? 0)),
    enabled: invites !== undefined,
    placeholderData: keepPreviousData,
  });
  return data === undefined && isError ? null : data;
}
