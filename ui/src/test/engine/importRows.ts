/** The commands of the review step, answered from a pretend sheet. */
import type { CellPlace, Field, ImportChange, ImportOptions, ImportQuery } from "@/bindings";
import type { Handlers } from ".";
import { type FileShape, usualFile } from "./importSamples";
import { PretendSheet } from "./importSheet";
import type { World } from "./world";

const sheets = new WeakMap<World, Map<string, PretendSheet>>();

function ofWorld(world: World): Map<string, PretendSheet> {
  const known = sheets.get(world) ?? new Map<string, PretendSheet>();
  sheets.set(world, known);
  return known;
}

/** Puts a file behind an import: what was reviewed of another one with this id is gone. */
export function openSheet(world: World, id: string, shape: FileShape): PretendSheet {
  const sheet = new PretendSheet(shape);
  ofWorld(world).set(id, sheet);
  return sheet;
}

/** The sheet behind an import; a file of 12,000 rows unless another was opened. */
export function sheetOf(world: World, id: unknown): PretendSheet {
  return ofWorld(world).get(String(id)) ?? openSheet(world, String(id), usualFile(12_000));
}

export const importReviewCommands: Handlers = {
  review_import: (world, args) => sheetOf(world, args.id).review(args.options as ImportOptions),
  import_rows: (world, args) =>
    sheetOf(world, args.id).window(
      args.query as ImportQuery,
      Number(args.offset),
      Number(args.limit),
    ),
  import_issue: (world, args) =>
    sheetOf(world, args.id).issue(args.query as ImportQuery, Number(args.row), args.field as Field),
  next_import_issue: (world, args) =>
    sheetOf(world, args.id).next(
      args.query as ImportQuery,
      args.from as CellPlace | null,
      Boolean(args.forward),
    ),
  change_import: (world, args) => sheetOf(world, args.id).change(args.change as ImportChange),
};
