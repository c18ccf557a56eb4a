/** Keys of the review that act wherever the focus is. Those of the grid itself are in grid/useGridKeys.ts. */
import { useShortcuts } from "@/keyboard/useShortcuts";
import { keep, leaveOut } from "./grid/useGridKeys";
import type { Review } from "./useReview";

const group = "Review of an import";
export const findFieldId = "find-in-rows";

export function useReviewKeys(review: Review): void {
  const { summary } = review;
  const jump = (forward: boolean) => {
    review.grid.current?.focus();
    void review.toProblem(forward);
  };
  useShortcuts([
    { keys: "f8", label: "Next problem", group, whileTyping: true, run: () => jump(true) },
    {
      keys: "shift+f8",
      label: "Previous problem",
      group,
      whileTyping: true,
      run: () => jump(false),
    },
    // In the grid itself, grid/useGridKeys.ts answers these.
    { keys: "k", label: "Keep a possible duplicate", group, run: () => keep(review) },
    {
      keys: "delete",
      label: "Leave the row out, or take it in again",
      group,
      run: () => leaveOut(review),
    },
    {
      keys: "mod+z",
      label: "Undo",
      group,
      run: () => summary?.undo && void review.act({ kind: "undo" }),
    },
    { keys: "mod+y", run: () => summary?.redo && void review.act({ kind: "redo" }) },
    {
      keys: "mod+shift+z",
      label: "Redo",
      group,
      run: () => summary?.redo && void review.act({ kind: "redo" }),
    },
    {
      keys: "mod+f",
      label: "Find in rows",
      group,
      whileTyping: true,
      run: () => {
        const field = document.getElementById(findFieldId) as HTMLInputElement | null;
        field?.focus();
        field?.select();
      },
    },
  ]);
}
