/** The mails in the outbox, newest first, window by window; new ones appear by themselves. */
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

export const outboxKey = ["outbox"] as const;

const perWindow = 100;

/** Reading the folder again at most this often, in milliseconds. */
const pace = 1500;

export function useOutbox() {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: outboxKey }), pace),
    [queries],
  );
  const query = useInfiniteQuery({
    queryKey: outboxKey,
    queryFn: ({ pageParam }) => call(commands.listOutbox(pageParam, perWindow)),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return {
    query,
    rows: query.data?.pages.flatMap((page) => page.rows) ?? [],
    folder: query.data?.pages[0]?.folder ?? "",
  };
}
