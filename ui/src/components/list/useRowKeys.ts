/**
 * A list under the keyboard: J, K and arrows move, X and Space choose, Shift extends, Enter opens. The current row is kept by
 * its id, so that it stays current when the list reorders.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { openRowMenu } from "./openRowMenu";

/** Rows that Page Up and Page Down move by. */
const page = 12;

/** What the keys are called in the shortcuts sheet. */
export interface KeyWords {
  group: string;
  next: string;
  previous: string;
  /** Left out of a list whose rows have no menu. */
  menu?: string;
  open: string;
  /** Left out of a list in which nothing is chosen. */
  choosing?: { extendDown: string; extendUp: string; select: string; selectAll: string };
}

/** What a row can ask for. The functions never change, so rows need not be drawn again. */
export interface RowHandlers<R> {
  open: (row: R) => void;
  focus: (row: R) => void;
  mark: (row: R, index: number, extend: boolean) => void;
}

export interface KeyedList<R extends { id: string }> {
  /** Of the elements: `user-row-` and the id of the row. */
  idOf: (row: R) => string;
  rows: readonly R[];
  isChosen: (row: R) => boolean;
  onMark?: (rows: readonly R[], on: boolean) => void;
  onOpen: (row: R) => void;
  /** It, or something in it, has the focus. */
  onFocus?: (row: R) => void;
  words: KeyWords;
}

export function useRowKeys<R extends { id: string }>(
  list: KeyedList<R>,
  scrollTo: (index: number) => void,
) {
  const [current, setCurrent] = useState<string | null>(null);
  /** Where a selection by Shift began. */
  const anchor = useRef<number | null>(null);
  const latest = useRef(list);
  latest.current = list;
  const wantsFocus = useRef(false);
  const { words } = list;

  const at = current === null ? -1 : list.rows.findIndex((row) => row.id === current);

  // The row to focus may only be drawn after scrolling.
  useEffect(() => {
    if (!wantsFocus.current || current === null) return;
    const frame = requestAnimationFrame(() => {
      const { rows, idOf } = latest.current;
      const row = rows.find((one) => one.id === current);
      const element = row && document.getElementById(idOf(row));
      if (element) {
        element.focus({ preventScroll: true });
        wantsFocus.current = false;
      }
    });
    return () => cancelAnimationFrame(frame);
  });

  const handlers = useMemo<RowHandlers<R>>(
    () => ({
      open: (row) => latest.current.onOpen(row),
      focus: (row) => {
        setCurrent(row.id);
        latest.current.onFocus?.(row);
      },
      mark: (row, index, extend) => {
        const { isChosen, rows, onMark } = latest.current;
        if (extend && anchor.current !== null) {
          const [from = index, to = index] = [anchor.current, index].sort((a, b) => a - b);
          onMark?.(rows.slice(from, to + 1), true);
        } else onMark?.([row], !isChosen(row));
        anchor.current = index;
      },
    }),
    [],
  );

  const move = (step: number, extend = false) => {
    const { rows, onMark } = latest.current;
    const next = Math.max(0, Math.min(rows.length - 1, at + step));
    const row = rows[next];
    if (!row) return;
    const from = rows[at];
    if (extend && from) onMark?.([from, row], true);
    anchor.current = extend ? (anchor.current ?? next) : next;
    wantsFocus.current = true;
    setCurrent(row.id);
    scrollTo(next);
  };
  const withCurrent = (act: (row: R) => void) => () => {
    const row = latest.current.rows[at];
    if (row) act(row);
  };
  const mark = withCurrent((row) => handlers.mark(row, at, false));
  const openMenu = withCurrent((row) => openRowMenu(latest.current.idOf(row)));

  const { group, choosing } = words;
  const ofChoosing = choosing
    ? [
        { keys: "shift+j", label: choosing.extendDown, group, run: () => move(1, true) },
        { keys: "shift+k", label: choosing.extendUp, group, run: () => move(-1, true) },
        { keys: "shift+arrowdown", run: () => move(1, true) },
        { keys: "shift+arrowup", run: () => move(-1, true) },
        { keys: "x", label: choosing.select, group, run: mark },
        { keys: "space", run: mark },
        {
          keys: "mod+a",
          label: choosing.selectAll,
          group,
          run: () => latest.current.onMark?.(latest.current.rows, true),
        },
      ]
    : [];
  const ofMenu =
    words.menu === undefined
      ? []
      : [
          { keys: "shift+f10", label: words.menu, group, run: openMenu },
          { keys: "contextmenu", run: openMenu },
        ];
  useShortcuts([
    { keys: "j", label: words.next, group, run: () => move(1) },
    { keys: "k", label: words.previous, group, run: () => move(-1) },
    { keys: "arrowdown", run: () => move(1) },
    { keys: "arrowup", run: () => move(-1) },
    { keys: "pagedown", run: () => move(page) },
    { keys: "pageup", run: () => move(-page) },
    ...ofChoosing,
    ...ofMenu,
    {
      keys: "enter",
      label: words.open,
      group,
      run: withCurrent((row) => latest.current.onOpen(row)),
    },
  ]);

  return {
    handlers,
    /** One row takes the Tab key: the current one, or the first. */
    tabbable: (index: number) => index === Math.max(0, at),
  };
}
