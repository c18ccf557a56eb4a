/**
 * Which invites are chosen. Either single ones, which stay chosen whatever the list shows; or all
 * that a filter matches, less those taken out by hand. No React here.
 */
import type { InviteFilter, Selection } from "@/bindings";
import { sameFilter } from "./search";

export type Chosen =
  | { kind: "ids"; ids: ReadonlySet<string> }
  | { kind: "matching"; filter: InviteFilter; total: number; except: ReadonlySet<string> };

export const nothing: Chosen = { kind: "ids", ids: new Set() };

/** How many invites are chosen. */
export function sizeOf(chosen: Chosen): number {
  return chosen.kind === "ids" ? chosen.ids.size : Math.max(0, chosen.total - chosen.except.size);
}

/** Whether a row that `filter` shows is chosen. */
export function has(chosen: Chosen, id: string, filter: InviteFilter): boolean {
  if (chosen.kind === "ids") return chosen.ids.has(id);
  return sameFilter(chosen.filter, filter) && !chosen.except.has(id);
}

/** Chooses or lets go of `ids`, all of which `filter` shows. */
export function mark(
  chosen: Chosen,
  ids: readonly string[],
  on: boolean,
  filter: InviteFilter,
): Chosen {
  if (chosen.kind === "matching" && sameFilter(chosen.filter, filter)) {
    const except = new Set(chosen.except);
    for (const id of ids) on ? except.delete(id) : except.add(id);
    return { ...chosen, except };
  }
  const next = new Set(chosen.kind === "ids" ? chosen.ids : []);
  for (const id of ids) on ? next.add(id) : next.delete(id);
  return { kind: "ids", ids: next };
}

/** All that the filter matches, loaded or not. */
export function allMatching(filter: InviteFilter, total: number): Chosen {
  return { kind: "matching", filter, total, except: new Set() };
}

/** What the header checkbox shows for the rows in view. */
export function headerMark(
  chosen: Chosen,
  ids: readonly string[],
  filter: InviteFilter,
): "all" | "some" | "none" {
  const on = ids.filter((id) => has(chosen, id, filter)).length;
  if (on === 0) return "none";
  return on === ids.length ? "all" : "some";
}

/** The selection as the engine takes it. */
export function toWire(chosen: Chosen): Selection {
  return chosen.kind === "ids"
    ? { kind: "ids", ids: [...chosen.ids] }
    : { kind: "matching", filter: chosen.filter, except: [...chosen.except] };
}
