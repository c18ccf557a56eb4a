/**
 * Where rows stand in the scroller. A browser gives up on elements above some 33 million pixels, so a very long list lives in
 * a shorter one: all rows keep their height, and the distance between a row's place and where it is drawn changes when one
 * jumps. Small movements keep that distance, so the wheel feels like in any list. No React, no DOM here.
 */

/** Longest element, in CSS pixels; a fifth of what WebKit bears at most. */
export const longest = 6_000_000;

export interface Reach {
  /** Height of all rows, in CSS pixels. */
  full: number;
  /** Height of the element they are drawn in. */
  drawn: number;
}

export function reachOf(rows: number, rowHeight: number): Reach {
  const full = rows * rowHeight;
  return { full, drawn: Math.min(full, longest) };
}

/**
 * The shift (row's place minus where it is drawn) after scrolling from `before` to `top`. `view` is the height of the view.
 */
export function shiftAfter(
  { full, drawn }: Reach,
  view: number,
  shift: number,
  before: number,
  top: number,
): number {
  if (full <= drawn) return 0;
  const lastTop = drawn - view;
  const lastPlace = full - view;
  // Whoever reaches an end of the scroll bar is at that end of the list.
  if (top <= 0) return 0;
  if (top >= lastTop) return lastPlace - lastTop;
  const kept = Math.abs(top - before) < view && shift + top >= 0 && shift + top <= lastPlace;
  return kept ? shift : Math.round((top / lastTop) * lastPlace) - top;
}

/** Where to scroll so that `place` (of the full height) is at the top of the view, and the shift that then holds. */
export function topOf(
  { full, drawn }: Reach,
  view: number,
  place: number,
): [top: number, shift: number] {
  const lastPlace = Math.max(0, full - view);
  const at = Math.max(0, Math.min(place, lastPlace));
  if (full <= drawn) return [at, 0];
  const lastTop = drawn - view;
  const top = Math.round((at / lastPlace) * lastTop);
  return [top, at - top];
}
