/**
 * Keeps the focus in a list when what had it goes: a row that left the list, by being archived for example, or the details of
 * a row that were opened from elsewhere. Whoever works by keyboard then goes on beside it.
 */
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { focusInstead } from "@/components/focusBack";
import { isFocusLost } from "@/keyboard/isFocusLost";

/** Where to go on when there is no row any more: the search, or the first thing to press. */
function besideTheList(list: HTMLElement | null): HTMLElement | null | undefined {
  const page = list?.closest("section") ?? list;
  return (
    page?.querySelector<HTMLElement>("input:not([type=checkbox])") ??
    page?.querySelector<HTMLElement>("button:not(:disabled)")
  );
}

export function useFocusKept<R extends { id: string }>(
  list: RefObject<HTMLElement | null>,
  {
    idOf,
    rows,
    opened,
  }: {
    /** Element id of a row. */
    idOf: (row: R) => string;
    rows: readonly R[];
    /** The row whose details are open. */
    opened: string | undefined;
  },
) {
  /** The row that has the focus, or whose menu has it. */
  const held = useRef<{ id: string; index: number } | null>(null);
  const latest = useRef(rows);
  latest.current = rows;

  useEffect(() => {
    const { current } = held;
    if (current === null) return;
    const index = rows.findIndex(({ id }) => id === current.id);
    if (index >= 0) {
      current.index = index;
      return;
    }
    held.current = null;
    if (!isFocusLost()) return;
    const next = rows[Math.min(current.index, rows.length - 1)];
    if (!next) {
      besideTheList(list.current)?.focus();
      return;
    }
    // One that was scrolled out of sight is not drawn: then nothing that one sees has changed.
    document.getElementById(idOf(next))?.focus({ preventScroll: true });
  }, [rows, idOf, list]);

  const last = useRef(opened);
  useEffect(() => {
    const closed = last.current;
    last.current = opened;
    if (closed === undefined || opened !== undefined) return;
    // Opened from the palette or by an address, the details have nobody to give the focus back to.
    focusInstead(null, () => {
      const row = latest.current.find(({ id }) => id === closed);
      return (
        (row && document.getElementById(idOf(row))) ??
        list.current?.querySelector<HTMLElement>("[role=row][tabindex='0']") ??
        besideTheList(list.current)
      );
    });
  }, [opened, idOf, list]);

  return useMemo(
    () => ({
      /** A row, or something in it, has the focus. Its menu is drawn elsewhere, and tells it nevertheless. */
      hold: (row: R) => {
        held.current = {
          id: row.id,
          index: latest.current.findIndex(({ id }) => id === row.id),
        };
      },
      /** The focus goes elsewhere; not told of what has it and goes. */
      letGo: () => {
        held.current = null;
      },
    }),
    [],
  );
}
