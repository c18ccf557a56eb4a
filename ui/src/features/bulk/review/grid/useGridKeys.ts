/** Keys of the grid while no cell is edited: moving, mending, leaving out; typing begins to edit. */
import { type KeyboardEvent, useCallback } from "react";
import type { Review } from "../useReview";

const far = Number.MAX_SAFE_INTEGER;

export function useGridKeys(review: Review, perPage: () => number) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || target.closest("[data-editor]")) return;
      const run = actOf(event, review, perPage);
      if (!run) return;
      event.preventDefault();
      run();
    },
    [review, perPage],
  );
}

function actOf(event: KeyboardEvent, review: Review, perPage: () => number): (() => void) | null {
  const chord = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "ArrowUp":
      return () => review.move(chord ? -far : -1, 0);
    case "ArrowDown":
      return () => review.move(chord ? far : 1, 0);
    case "ArrowLeft":
      return () => review.move(0, chord ? -far : -1);
    case "ArrowRight":
      return () => review.move(0, chord ? far : 1);
    case "PageUp":
      return () => review.move(-perPage(), 0);
    case "PageDown":
      return () => review.move(perPage(), 0);
    case "Home":
      return () => review.move(chord ? -far : 0, -far);
    case "End":
      return () => review.move(chord ? far : 0, far);
    case "Enter":
      return () => accept(review);
    case "F2":
      return () => review.edit({ typed: null });
    case "Delete":
      return () => leaveOut(review);
  }
  const types = event.key.length === 1 && event.key !== " " && !chord && !event.altKey;
  return types && review.cursor && review.row ? () => review.edit({ typed: event.key }) : null;
}

/** Takes the suggestion of the current cell; where there is none, the cell is edited. */
export function accept(review: Review): void {
  const { cursor, row, pages } = review;
  if (!cursor || !row) return;
  const cell = row.cells[pages.fields.indexOf(cursor.field)];
  if (cell?.problem?.suggestion && row.state !== "left_out") {
    void review.act({ kind: "fix", row: row.row, field: cursor.field }, "next");
  } else review.edit({ typed: null });
}

/** Leaves the current row out, or takes it in again. */
export function leaveOut(review: Review): void {
  const { row } = review;
  if (!row) return;
  const rows = [row.row];
  if (row.state === "left_out") void review.act({ kind: "take_in", rows });
  else void review.act({ kind: "leave_out", rows }, row.state === "error" ? "next" : "stay");
}
