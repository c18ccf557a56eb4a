/** Which devices are chosen. They stay chosen whatever the list shows, as they were when they were chosen. */
import { useCallback, useState } from "react";
import type { DeviceRow } from "@/bindings";

export type Chosen = ReadonlyMap<string, DeviceRow>;

const nothing: Chosen = new Map();

export function useChosen() {
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const mark = useCallback((rows: readonly DeviceRow[], on: boolean) => {
    setChosen((before) => {
      const next = new Map(before);
      for (const row of rows) on ? next.set(row.id, row) : next.delete(row.id);
      return next;
    });
  }, []);
  const clear = useCallback(() => setChosen(nothing), []);
  return { chosen, mark, clear };
}

/** What the header's box shows for the rows that are loaded. */
export function headerMark(chosen: Chosen, rows: readonly DeviceRow[]): "all" | "some" | "none" {
  const on = rows.filter((row) => chosen.has(row.id)).length;
  if (on === 0) return "none";
  return on === rows.length ? "all" : "some";
}
