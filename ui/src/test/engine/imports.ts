/** Files that are opened for bulk enrollment: reading, mapping, what sending would do, the dry run, the batch. */
import type {
  BatchReceipt,
  DryRun,
  EarlierImport,
  Field,
  FieldValue,
  ImportOptions,
  ImportPlan,
  ImportReading,
  ImportSummary,
  ImportView,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { fileNamed, importOf, type PretendImport, whyUnreadable } from "./importFiles";
import { sampleMail } from "./samples";
import type { World } from "./world";

const mandatory: Field[] = ["user_name", "email", "platform"];
const opened = new WeakMap<World, Map<string, PretendImport>>();

function files(world: World): Map<string, PretendImport> {
  const known = opened.get(world) ?? new Map<string, PretendImport>();
  opened.set(world, known);
  return known;
}

/** The files that are open in this world. */
export function openImports(world: World): string[] {
  return [...files(world).keys()];
}

function find(world: World, id: unknown): PretendImport {
  const file = files(world).get(String(id));
  if (!file)
    throw refusal("not_found", "The opened file is not there.", { hint: "Choose it again." });
  return file;
}

/** A file whose name begins like that of an import of the history was imported before. */
function earlierOf(world: World, file: PretendImport): EarlierImport | null {
  const batch = world.batches.find((one) => one.file_name === file.file_name);
  if (!batch) return null;
  return {
    batch_id: batch.id,
    at: batch.at,
    by: batch.by,
    file_name: batch.file_name,
    invites: batch.invites.size,
  };
}

function viewOf(world: World, file: PretendImport): ImportView {
  const has = (field: Field) =>
    file.columns.some((column) => column.field === field) ||
    file.constants.some((constant) => constant.field === field);
  return {
    ...file,
    missing: mandatory.filter((field) => !has(field)),
    earlier: earlierOf(world, file),
  };
}

function keep(world: World, file: PretendImport): ImportView {
  files(world).set(file.id, file);
  return viewOf(world, file);
}

function openPath(world: World, path: string): ImportView {
  const name = path.split("/").at(-1) ?? path;
  const refused = whyUnreadable(name);
  if (refused) throw refused;
  return keep(world, fileNamed(name));
}

/** About one row in two hundred needs fixing, and there are some duplicates. */
export function summaryOf(file: Pick<PretendImport, "rows">): ImportSummary {
  const errors = Math.floor(file.rows / 290);
  const duplicates = Math.floor(file.rows / 700);
  const ready = file.rows - errors - duplicates;
  return {
    revision: 1,
    rows: file.rows,
    ready,
    errors,
    duplicates,
    left_out: 0,
    warnings: 0,
    errors_by_field: errors > 0 ? [{ field: "platform", count: errors }] : [],
    warnings_by_field: [],
    users: ready,
    new_users: Math.min(ready, 312),
    new_users_list: Array.from({ length: Math.min(ready, 200) }, (_, index) => ({
      name: `New Starter ${index + 1}`,
      email: `starter${index + 1}@northwind.example`,
      invites: 1,
    })),
    new_groups: ready > 6 ? 2 : 0,
    new_groups_list:
      ready > 6
        ? [
            { name: "Home care · South", invites: 84 },
            { name: "Reception", invites: 21 },
          ]
        : [],
    fixable: errors,
    undo: null,
    redo: null,
  };
}

/** Seconds until a sending can no longer be undone. */
const undoSeconds = 10;

function planOf(world: World, args: Record<string, unknown>): ImportPlan {
  const file = find(world, args.id);
  const options = args.options as ImportOptions;
  const summary = summaryOf(file);
  if (options.send_at !== null && options.send_at <= Date.now())
    throw refusal("invalid_input", "Choose a time within the next 90 days.", {
      field: "send_at",
      problems: [
        {
          field: "send_at",
          code: "out_of_range",
          message: "Choose a time within the next 90 days.",
        },
      ],
    });
  const first_at = options.send_at ?? Date.now() + undoSeconds * 1000;
  return {
    invites: summary.ready,
    users: summary.users,
    new_users: summary.new_users,
    new_groups: summary.new_groups,
    errors: summary.errors,
    duplicates: summary.duplicates,
    left_out: summary.left_out,
    expires_at: first_at + options.valid_hours * 3_600_000,
    first_at,
    last_at: first_at + summary.ready * 340,
    pace_words: "as fast as the mail server takes them",
    undo_seconds: undoSeconds,
    obstacles: [],
    earlier: earlierOf(world, file),
  };
}

function commit(world: World, args: Record<string, unknown>): BatchReceipt {
  const plan = planOf(world, args);
  const file = find(world, args.id);
  if (plan.earlier && !(args.options as ImportOptions).allow_repeat)
    throw refusal("conflict", "The same file was imported before. Nothing was created.");
  const batch_id = `batch-${world.batches.length + 1}-${file.file_name}`;
  const undo_until = Date.now() + undoSeconds * 1000;
  world.batches = [
    {
      id: batch_id,
      file_name: file.file_name,
      by: world.overview.account_name,
      at: Date.now(),
      stage: "undoable",
      invites: new Set(),
      beyond: { queued: plan.invites },
      undo_until,
      send_at: (args.options as ImportOptions).send_at,
      errors: plan.errors,
      duplicates: plan.duplicates,
      left_out: plan.left_out,
      to_make: plan.invites,
      deferred: 0,
      seconds_left: null,
      trouble: null,
      failures: [],
      minutes: 15,
      moments: [],
    },
    ...world.batches,
  ];
  files(world).delete(file.id);
  return { batch_id, invites: plan.invites, undo_until };
}

export const importCommands: Handlers = {
  open_import: (world, args) => openPath(world, String(args.path)),
  pick_import: (world) => openPath(world, "/home/priya/April starters.csv"),
  paste_import: (world, args) => {
    const lines = String(args.text)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map((line) => line.split("\t"));
    if (lines.length < 2)
      throw refusal("invalid_input", "The file has a header and no rows.", {
        field: "file",
        hint: "Copy the rows together with their header.",
      });
    return keep(
      world,
      importOf("Pasted rows", lines, { kind: "pasted", bytes: String(args.text).length }),
    );
  },
  read_import_as: (world, args) => {
    const file = find(world, args.id);
    const overridden = args.reading as ImportReading;
    const { dialect } = file;
    return keep(world, {
      ...file,
      sheet: overridden.sheet ?? file.sheet,
      dialect: {
        ...dialect,
        encoding: overridden.encoding ?? (dialect.encoding && "utf-8"),
        delimiter: overridden.delimiter ?? (dialect.delimiter && ","),
        has_header: overridden.has_header ?? true,
        overridden,
      },
    });
  },
  map_import: (world, args) => {
    const file = find(world, args.id);
    const columns = args.columns as (Field | null)[];
    return keep(world, {
      ...file,
      columns: file.columns.map((column, at) => ({ ...column, field: columns[at] ?? null })),
      constants: (args.constants as FieldValue[]).filter(
        (constant) => constant.value.trim() !== "",
      ),
      remembered: false,
    });
  },
  review_import: (world, args) => summaryOf(find(world, args.id)),
  plan_import: planOf,
  preview_import: (world, args) =>
    sampleMail(
      world.overview.organisation,
      { name: "Priyanka Desai", email: "p.desai@northwind.example" },
      { platform: "ios", valid_hours: (args.options as ImportOptions).valid_hours },
    ),
  dry_run_import: (world, args): DryRun => {
    const plan = planOf(world, args);
    return {
      folder: "/home/priya/Documents/Muster dry run 2026-03-17 14.02.10",
      mails: plan.invites,
      failures: [],
      checks: [
        { name: "Mail", outcome: "good", words: "Mails go to the trial outbox." },
        {
          name: "Portal",
          outcome: "warning",
          words: "Links use plain HTTP: fine on a trial network.",
        },
        { name: "Size", outcome: "good", words: "The largest mail has 21 kB." },
        { name: "SPF", outcome: "skipped", words: "Mails do not leave this computer." },
      ],
      plan,
    };
  },
  commit_import: commit,
  close_import: (world, args) => {
    files(world).delete(String(args.id));
    return null;
  },
  save_rejected_rows: () => "/home/priya/Documents/April starters, rejected.csv",
  save_sample_csv: () => "/home/priya/Documents/sample.csv",
};
