/** Keys of the review that act wherever the focus is. Those of the grid itself are in grid/useGridKeys.ts. */
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import { keep, leaveOut } from "./grid/useGridKeys";
import type { Review } from "./useReview";

const group = t("bulk-review-of-import");
export const findFieldId = "find-in-rows";

export function useReviewKeys(review: Review, goOn: (() => void) | null): void {
  const { summary } = review;
  const jump = (forward: boolean) => {
    review.grid.current?.focus();
    void review.toProblem(forward);
  };
  useShortcuts([
    { keys: "f8", label: t("bulk-next-problem"), group, whileTyping: true, run: () => jump(true) },
    {
      keys: "shift+f8",
      label: t("bulk-previous-problem"),
      group,
      whileTyping: true,
      run: () => jump(false),
    },
    // In the grid itself, grid/useGridKeys.ts answers these.
    { keys: "k", label: t("bulk-keep-a-possible-duplicate"), group, run: () => keep(review) },
    {
      keys: "delete",
      label: t("bulk-leave-the-row-out-or"),
      group,
      run: () => leaveOut(review),
    },
    { keys: "mod+enter", label: t("bulk-continue"), group, run: () => goOn?.() },
    {
      keys: "mod+z",
      label: t("bulk-undo"),
      group,
      run: () => summary?.undo && void review.act({ kind: "undo" }),
    },
    { keys: "mod+y", run: () => summary?.redo && void review.act({ kind: "redo" }) },
    {
      keys: "mod+shift+z",
      label: t("bulk-redo"),
      group,
      run: () => summary?.redo && void review.act({ kind: "redo" }),
    },
    {
      keys: "mod+f",
      label: t("bulk-find-in-rows"),
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
