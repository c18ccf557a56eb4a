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
  if (event.key.toLowerCase() === "k" && !chord && !event.altKey && undecided(review))
    return () => keep(review);
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

/** The current row is a possible duplicate that nobody has decided on. */
export function undecided({ row }: Review): boolean {
  return row?.state === "duplicate";
}

/** Keeps the current row although it may be a duplicate; in the list of those, one goes on to the next. */
export function keep(review: Review): void {
  const { row, query } = review;
  if (!row || !undecided(review)) return;
  const then = query.show === "duplicates" ? "next" : "stay";
  void review.act({ kind: "keep_duplicates", rows: [row.row] }, then);
}

/** Leaves the current row out, or takes it in again. */
export function leaveOut(review: Review): void {
  const { row } = review;
  if (!row) return;
  const rows = [row.row];
  if (row.state === "left_out") return void review.act({ kind: "take_in", rows });
  void review.act({ kind: "leave_out", rows }, goesOn(review) ? "next" : "stay");
}

/** One works through a list of rows to be decided: after one comes the next. */
function goesOn({ row, query }: Review): boolean {
  return row?.state === "error" || query.show === "duplicates";
}
