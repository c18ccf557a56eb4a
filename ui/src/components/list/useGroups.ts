/** Device groups that fit what is typed, for filters and dialogs. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";

export function useGroups(query: string, enabled: boolean) {
  return useQuery({
    queryKey: ["groups", query],
    queryFn: () => call(commands.listGroups(query)),
    placeholderData: keepPreviousData,
    enabled,
  });
}
