/** Whether so many invites would wait for a second account, as the engine says before they are sent. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { approvalsKey } from "./queries";

/** The number above which sendings wait, when `invites` is above it; else nothing. */
export function useWillWait(invites: number | undefined): number | null {
  const { data = null } = useQuery({
    queryKey: [...approvalsKey, "beforehand", invites],
    queryFn: () => call(commands.wouldWait(invites ?? 0)),
    enabled: invites !== undefined,
    placeholderData: keepPreviousData,
  });
  return data;
}
