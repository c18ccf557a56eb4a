/** Where somebody is led to: the entry that is looked for, in the middle of the view; back to the latest when none is. */
import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import type { AuditRow } from "@/bindings";
import type { AuditTableProps } from "./AuditTable";
import type { useAuditKeys } from "./useAuditKeys";

/** A press on what leads there, one object each: the same entry may be asked for again. */
export interface Led {
  /** The latest when left out. */
  entry?: string;
}

/** Where the entry stands, or would stand: the latest come first. */
function placeIn(rows: readonly AuditRow[], entry: string): number {
  const at = rows.findIndex(({ number }) => BigInt(number) <= BigInt(entry));
  return at < 0 ? rows.length - 1 : at;
}

export function useLed(
  { rows, marked, led, settled }: AuditTableProps,
  scroller: RefObject<HTMLElement | null>,
  list: Virtualizer<HTMLDivElement, Element>,
  keys: ReturnType<typeof useAuditKeys>,
): void {
  const taken = useRef<Led | null>(null);
  const shown = useRef<string | undefined>(undefined);

  // What was pressed may be gone with this picture, and the rows may take a moment.
  useEffect(() => {
    if (led !== null) scroller.current?.focus({ preventScroll: true });
  }, [led, scroller]);

  useEffect(() => {
    if (!settled) return;
    const pressed = led !== null && led !== taken.current && led.entry === marked;
    if (!pressed && marked === shown.current) return;
    if (pressed) taken.current = led;
    shown.current = marked;
    const at = marked === undefined ? 0 : placeIn(rows, marked);
    const row = rows[at];
    if (!row) return;
    list.scrollToIndex(at, { align: "center" });
    if (marked !== undefined && row.number !== marked) return;
    if (pressed) keys.lead(row);
    else if (marked !== undefined) keys.focus(row);
  });
}
