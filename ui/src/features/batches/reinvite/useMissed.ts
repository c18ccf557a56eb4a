/** The invites that an import did not reach, window by window. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { commands, type InviteRow } from "@/bindings";
import { call } from "@/platform/call";
import { batchesKey } from "../queries";
import { isMissed, type Missed } from "./choice";

const perWindow = 200;

export type MissedRow = InviteRow & { state: Missed };

export function useMissed(batch: string, states: readonly Missed[]) {
  const query = useInfiniteQuery({
    queryKey: [...batchesKey, "missed", batch, states],
    queryFn: ({ pageParam }) =>
      call(
        commands.listInvites(
          {
            search: "",
            states: [...states],
            platforms: [],
            owned_by: null,
            group_id: null,
            batch_id: batch,
          },
          "name",
          pageParam,
          perWindow,
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled: states.length > 0,
  });
  const rows = (query.data?.pages.flatMap((page) => page.rows) ?? []).filter(
    (row): row is MissedRow => isMissed(row.state) && states.includes(row.state),
  );
  return { ...query, rows };
}
