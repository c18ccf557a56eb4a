/** Where the focused control went with what it was about, the keys go on working in the grid. */
import { useEffect } from "react";
import type { Review } from "./useReview";

/** For each part of the review whose buttons come and go. Runs after every drawing of it. */
export function useFocusInGrid(review: Review): void {
  useEffect(() => {
    const { activeElement, body } = document;
    const gone =
      activeElement === body ||
      (activeElement instanceof HTMLButtonElement && activeElement.disabled);
    if (gone && document.querySelector('[role="dialog"][aria-modal="true"]') === null)
      review.grid.current?.focus();
  });
}
