/**
 * Live rows that come in above must not push away what one is reading: the row at the top of the
 * view keeps its place on screen. At the very top the list flows freely.
 */
import { type RefObject, useLayoutEffect, useRef } from "react";

export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly { id: string }[],
  rowHeight: number,
): void {
  const before = useRef<{ id: string; index: number } | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const held = before.current;
    if (held && element.scrollTop > 0) {
      const now = rows.findIndex((row) => row.id === held.id);
      if (now >= 0 && now !== held.index) element.scrollTop += (now - held.index) * rowHeight;
    }
    const remember = () => {
      const index = Math.floor(element.scrollTop / rowHeight);
      const row = rows[index];
      before.current = row ? { id: row.id, index } : null;
    };
    remember();
    element.addEventListener("scroll", remember, { passive: true });
    return () => element.removeEventListener("scroll", remember);
  }, [scroller, rows, rowHeight]);
}
