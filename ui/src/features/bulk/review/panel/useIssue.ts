/** What the panel says, read for the cell one stands on once one has stood there for a moment. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type ImportIssue } from "@/bindings";
import { call } from "@/platform/call";
import type { Review } from "../useReview";

/** Holding an arrow key must not ask for every cell on the way, in milliseconds. */
const pause = 50;

export interface IssueState {
  issue: ImportIssue | null;
  error: unknown;
  retry: () => void;
}

export function useIssue(review: Review): IssueState {
  const { id, query, cursor, row, summary } = review;
  const [asked] = useDebouncedValue(`${row?.row ?? ""}/${cursor?.field ?? ""}`, pause);
  const [rowAsked, field] = asked.split("/");
  const answer = useQuery({
    queryKey: ["import", id, "issue", summary?.revision, query, rowAsked, field],
    queryFn: () =>
      call(commands.importIssue(id, query, Number(rowAsked), field as ImportIssue["field"])),
    enabled: rowAsked !== "" && field !== "",
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  return {
    issue: cursor && row ? (answer.data ?? null) : null,
    error: cursor ? answer.error : null,
    retry: () => void answer.refetch(),
  };
}
