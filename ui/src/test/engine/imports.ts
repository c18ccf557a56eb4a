/** Files that are opened for bulk enrollment: reading, mapping, what sending would do, the dry run, the batch. Their rows are in importRows.ts. */
import type {
  BatchReceipt,
  DryRun,
  EarlierImport,
  Field,
  FieldValue,
  ImportOptions,
  ImportPlan,
  ImportReading,
  ImportView,
} from "@/bindings";
import { sendsText } from "@/components/vias";
import { type Handlers, refusal } from ".";
import { holdBatch } from "./approvals";
import { importFields, platformOf } from "./importChecks";
import { fileNamed, importOf, type PretendImport, whyUnreadable } from "./importFiles";
import { openSheet, sheetOf } from "./importRows";
import { type FileShape, usualFile } from "./importSamples";
import { sampleMail } from "./samples";
import { leftOfTheDay } from "./texts";
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
function earlierOf(world: World, file: PretendImport | undefined): EarlierImport | null {
  const batch = world.batches.find((one) => one.file_name === file?.file_name);
  if (!batch) return null;
  return {
    batch_id: batch.id,
    at: batch.at,
    by: batch.by,
    file_name: batch.file_name,
    invites: batch.invites.size,
  };
}

/** The opened file of that id. */
export const openImport = find;

/** Takes its columns and values anew. */
export function remapImport(
  world: World,
  id: unknown,
  columns: readonly (Field | null)[],
  constants: readonly FieldValue[],
): ImportView {
  const file = find(world, id);
  return keep(world, {
    ...file,
    columns: file.columns.map((column, at) => ({ ...column, field: columns[at] ?? null })),
    constants: constants.filter((constant) => constant.value.trim() !== ""),
    remembered: false,
  });
}

/** A column or one value for all rows says it. */
function has({ columns, constants }: PretendImport, field: Field): boolean {
  return [...columns, ...constants].some((one) => one.field === field);
}

function viewOf(world: World, file: PretendImport): ImportView {
  return {
    ...file,
    missing: mandatory.filter((field) => !has(file, field)),
    earlier: earlierOf(world, file),
  };
}

/** Read or mapped anew, its rows are reviewed from the beginning. */
function keep(world: World, file: PretendImport): ImportView {
  const view = viewOf(world, file);
  const fields = importFields.filter((field) => has(file, field));
  files(world).set(file.id, file);
  openSheet(world, file.id, { ...usualFile(file.rows), fields });
  return view;
}

/** A file that is open from the beginning, with rows of that shape. */
export function openSample(world: World, file: PretendImport, shape: FileShape): void {
  files(world).set(file.id, file);
  openSheet(world, file.id, shape);
}

function openPath(world: World, path: string): ImportView {
  const name = path.split("/").at(-1) ?? path;
  const refused = whyUnreadable(name);
  if (refused) throw refused;
  return keep(world, fileNamed(name));
}

/** Seconds until a sending can no longer be undone. */
const undoSeconds = 10;

function planOf(world: World, args: Record<string, unknown>): ImportPlan {
  const options = args.options as ImportOptions;
  const summary = sheetOf(world, args.id).summary();
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
  const texts = sendsText(options.via ?? "email");
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
    from: "Northwind Health <it@northwind.example>",
    server: world.overview.mail_is_trial ? null : "mail.northwind.example:587",
    undo_seconds: undoSeconds,
    texts_left_today: texts ? leftOfTheDay(world, summary.ready * 0.15) : null,
    texts: texts ? summary.ready : 0,
    texts_cost: texts ? `${(summary.ready * 0.15).toFixed(2)} EUR` : "",
    obstacles: [],
    earlier: earlierOf(world, files(world).get(String(args.id))),
  };
}

function commit(world: World, args: Record<string, unknown>): BatchReceipt {
  const plan = planOf(world, args);
  const file = find(world, args.id);
  if (plan.earlier && !(args.options as ImportOptions).allow_repeat)
    throw refusal("conflict", "The same file was imported before. Nothing was created.");
  const batch_id = `batch-${world.batches.length + 1}-${file.file_name}`;
  const held = plan.invites > world.approvalAbove;
  const undo_until = Date.now() + undoSeconds * 1000;
  world.batches = [
    {
      id: batch_id,
      file_name: file.file_name,
      by: world.overview.account_name,
      at: Date.now(),
      stage: held ? "awaiting_approval" : "undoable",
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
  if (held) holdBatch(world, batch_id, file.file_name, plan.invites);
  return { batch_id, invites: plan.invites, undo_until, awaits_approval: held };
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
  map_import: (world, args) =>
    remapImport(world, args.id, args.columns as (Field | null)[], args.constants as FieldValue[]),
  plan_import: planOf,
  preview_import: (world, args) => {
    const sheet = sheetOf(world, args.id);
    const row = Number(args.row ?? 0);
    return sampleMail(
      world.overview.organisation,
      { name: sheet.value(row, "user_name"), email: sheet.value(row, "email") },
      {
        platform: platformOf(sheet.value(row, "platform")),
        valid_hours: (args.options as ImportOptions).valid_hours,
      },
    );
  },
  reveal_dry_run: () => null,
  dry_run_import: (world, args): DryRun => {
    const plan = planOf(world, args);
    const options = args.options as ImportOptions;
    return {
      folder: "/home/priya/Documents/Muster dry run 2026-03-17 14.02.10",
      mails: options.via === "sms" ? 0 : plan.invites,
      texts: plan.texts,
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
