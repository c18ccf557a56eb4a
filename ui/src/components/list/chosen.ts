/**
 * Which rows of a list are chosen. Either single ones, which stay chosen whatever the list shows; or all that a filter
 * matches, less those taken out by hand. No React here.
 */

export type Chosen<F, R> =
  | { kind: "ids"; rows: ReadonlyMap<string, R> }
  | { kind: "matching"; filter: F; total: number; except: ReadonlySet<string> };

export function nothing<F, R>(): Chosen<F, R> {
  return { kind: "ids", rows: new Map() };
}

/** How many are chosen. */
export function sizeOf<F, R>(chosen: Chosen<F, R>): number {
  return chosen.kind === "ids" ? chosen.rows.size : Math.max(0, chosen.total - chosen.except.size);
}

/** Filters are plain data that are always made in the same order. */
export function sameFilter<F>(a: F, b: F): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a row that `filter` shows is chosen. */
export function has<F, R>(chosen: Chosen<F, R>, id: string, filter: F): boolean {
  if (chosen.kind === "ids") return chosen.rows.has(id);
  return sameFilter(chosen.filter, filter) && !chosen.except.has(id);
}

/** Chooses or lets go of `rows`, all of which `filter` shows. */
export function mark<F, R extends { id: string }>(
  chosen: Chosen<F, R>,
  rows: readonly R[],
  on: boolean,
  filter: F,
): Chosen<F, R> {
  if (chosen.kind === "matching" && sameFilter(chosen.filter, filter)) {
    const except = new Set(chosen.except);
    for (const { id } of rows) on ? except.delete(id) : except.add(id);
    return { ...chosen, except };
  }
  const next = new Map(chosen.kind === "ids" ? chosen.rows : []);
  for (const row of rows) on ? next.set(row.id, row) : next.delete(row.id);
  return { kind: "ids", rows: next };
}

/** All that the filter matches, loaded or not. */
export function allMatching<F, R>(filter: F, total: number): Chosen<F, R> {
  return { kind: "matching", filter, total, except: new Set() };
}

/** What the header checkbox shows for the rows that are loaded. */
export function headerMark<F, R extends { id: string }>(
  chosen: Chosen<F, R>,
  rows: readonly R[],
  filter: F,
): "all" | "some" | "none" {
  const on = rows.filter((row) => has(chosen, row.id, filter)).length;
  if (on === 0) return "none";
  return on === rows.length ? "all" : "some";
}

/** The selection as the engine takes it. */
export function toWire<F, R>(
  chosen: Chosen<F, R>,
): { kind: "ids"; ids: string[] } | { kind: "matching"; filter: F; except: string[] } {
  return chosen.kind === "ids"
    ? { kind: "ids", ids: [...chosen.rows.keys()] }
    : { kind: "matching", filter: chosen.filter, except: [...chosen.except] };
}
