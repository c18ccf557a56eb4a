/** Sendings that wait for a second account's word: read, and read again when something changed. */
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type ApprovalRow, commands } from "@/bindings";
import { batchesKey } from "@/features/batches/queries";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

export const approvalsKey = ["approvals"] as const;

/** Reading again at most this often, in milliseconds. */
const pace = 1000;

export const approvals = queryOptions({
  queryKey: approvalsKey,
  queryFn: () => call(commands.listApprovals()),
});

/** One of them as it would be sent now. It stands under the key of all, and is read again with them. */
export const approvalReview = (id: string) =>
  queryOptions({
    queryKey: [...approvalsKey, "review", id],
    queryFn: () => call(commands.reviewApproval(id)),
    // What was true when it was last looked at is nothing to agree to.
    gcTime: 0,
  });

export function useApprovals(): readonly ApprovalRow[] {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: approvalsKey }), pace),
    [queries],
  );
  return useQuery(approvals).data ?? [];
}

/** Whether this one still waits. A reading from before it was asked says nothing: until then it does. */
export function useWaits(id: string): boolean {
  const rows = useApprovals();
  const { isFetchedAfterMount, isFetching } = useQuery(approvals);
  const known = useRef(false);
  if (isFetchedAfterMount && !isFetching) known.current = true;
  return !known.current || rows.some((row) => row.id === id);
}

/** What an account may say about one. */
export type Answer = "approve" | "decline" | "withdraw";

/** Throws, so that the dialog which asked can show why. */
export function useAnswer() {
  const queries = useQueryClient();
  return async (id: string, answer: Answer) => {
    try {
      const left = await call(
        answer === "withdraw"
          ? commands.withdrawApproval(id)
          : commands.answerApproval(id, answer === "approve"),
      );
      queries.setQueryData(approvalsKey, left);
    } finally {
      // Also after a refusal: somebody else may have answered.
      void queries.invalidateQueries({ queryKey: approvalsKey });
      void queries.invalidateQueries({ queryKey: batchesKey });
      void queries.invalidateQueries({ queryKey: ["invites"] });
    }
  };
}
