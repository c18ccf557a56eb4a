/**
 * Which rows are drawn. Scrolling changes state only when another few rows come into reach, never with each frame; what is
 * drawn is always the same number of lines, so that they are filled anew instead of made anew.
 */
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { reachOf, shiftAfter, topOf } from "./reach";

/** Rows drawn beyond the view, on either side. */
const beyond = 8;
/** State changes when this many rows have passed. */
const stride = 4;
/** After a leap of more than a view, rows are filled once the scroll bar has rested this long, in milliseconds. */
const rest = 70;

export interface RowWindow {
  /** First line drawn, from 0. */
  first: number;
  /** Lines drawn. */
  lines: number;
  /** A row is drawn at its place minus this, in CSS pixels. */
  shift: number;
  /** One scrubs through the list: lines stay blank, for nobody could read them. */
  leaping: boolean;
  /** Height of the element that holds the lines. */
  height: number;
  /** Scrolls only as far as needed. */
  reveal: (position: number) => void;
  /** Whole rows that fit into the view. */
  perPage: () => number;
}

export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { rows, rowHeight, headHeight }: { rows: number; rowHeight: number; headHeight: number },
  /** The rows in view, both included; told whenever they may have changed. */
  onView: (first: number, last: number) => void,
): RowWindow {
  const reach = useMemo(() => reachOf(rows, rowHeight), [rows, rowHeight]);
  const at = useRef({ top: 0, shift: 0, view: 600 });
  const [span, setSpan] = useState({ first: 0, lines: 40, shift: 0, leaping: false });
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const here = at.current;
    const top = element.scrollTop;
    const leaping = Math.abs(top - here.top) > here.view;
    clearTimeout(resting.current);
    if (leaping) resting.current = setTimeout(look, rest);
    here.view = Math.max(rowHeight, element.clientHeight - headHeight);
    here.shift = shiftAfter(reach, here.view, here.shift, here.top, top);
    here.top = top;
    const place = top + here.shift;
    const firstSeen = Math.floor(place / rowHeight);
    const lastSeen = Math.min(rows - 1, Math.floor((place + here.view) / rowHeight));
    if (!leaping) onView(Math.max(0, firstSeen), Math.max(0, lastSeen));
    const first = Math.max(0, Math.floor(firstSeen / stride) * stride - beyond);
    const lines = Math.ceil(here.view / rowHeight) + 2 * beyond + stride;
    const { shift } = here;
    setSpan((before) =>
      before.first === first &&
      before.lines === lines &&
      before.shift === shift &&
      before.leaping === leaping
        ? before
        : { first, lines, shift, leaping },
    );
  }, [scroller, reach, rows, rowHeight, headHeight, onView]);

  useLayoutEffect(look, [look]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.addEventListener("scroll", look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      clearTimeout(resting.current);
      element.removeEventListener("scroll", look);
      sizes.disconnect();
    };
  }, [scroller, look]);

  const reveal = useCallback(
    (position: number) => {
      const element = scroller.current;
      if (!element) return;
      const { top, shift, view } = at.current;
      const place = position * rowHeight;
      const seen = top + shift;
      if (place >= seen && place + rowHeight <= seen + view) return;
      const near = Math.abs(place - seen) < 2 * view;
      const wanted = !near
        ? place - Math.floor(view / 3 / rowHeight) * rowHeight
        : place < seen
          ? place
          : place + rowHeight - view;
      const [next, nextShift] = topOf(reach, view, wanted);
      at.current = { top: next, shift: nextShift, view };
      element.scrollTop = next;
      look();
    },
    [scroller, reach, rowHeight, look],
  );
  const perPage = useCallback(
    () => Math.max(1, Math.floor(at.current.view / rowHeight) - 1),
    [rowHeight],
  );

  return { ...span, height: reach.drawn, reveal, perPage };
}
