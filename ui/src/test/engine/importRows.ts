/** The commands of the review step, answered from a pretend sheet. */
import type {
  CellPlace,
  DryRun,
  Field,
  ImportChange,
  ImportOptions,
  ImportPlan,
  ImportQuery,
  ImportSummary,
} from "@/bindings";
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

/** What sending these rows would do. */
export function planOf(world: World, summary: ImportSummary, options: ImportOptions): ImportPlan {
  return {
    invites: summary.ready,
    users: summary.users,
    new_users: summary.new_users,
    new_groups: summary.new_groups,
    errors: summary.errors,
    duplicates: summary.duplicates,
    left_out: summary.left_out,
    expires_at: world.now + options.valid_hours * 3_600_000,
    first_at: options.send_at ?? world.now + 60_000,
    last_at: (options.send_at ?? world.now + 60_000) + summary.ready * 2000,
    pace_words: "30 a minute",
    undo_seconds: 60,
    obstacles: [],
    earlier: null,
  };
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
  save_rejected_rows: () => "/home/priya/Documents/March onboarding - rejected.csv",
  dry_run_import: (world, args): DryRun => {
    const options = args.options as ImportOptions;
    const summary = sheetOf(world, args.id).summary();
    return {
      folder: "/home/priya/Documents/Muster dry run 2026-03-02 0914",
      mails: summary.ready,
      failures: [],
      checks: [
        {
          name: "Portal",
          outcome: "good",
          words: "The portal answers at http://192.168.1.20:8480.",
        },
        { name: "MX", outcome: "good", words: "northwind.example takes mail." },
        { name: "SPF", outcome: "good", words: "The mail server may send for northwind.example." },
        {
          name: "DKIM",
          outcome: "skipped",
          words: "Only a mail that was sent shows whether it is signed.",
        },
        {
          name: "DMARC",
          outcome: "warning",
          words: "northwind.example has no DMARC policy: some providers then sort mails out.",
        },
        { name: "Size", outcome: "good", words: "The largest mail has 42 kB." },
      ],
      plan: planOf(world, summary, options),
    };
  },
};
