/** Users from a file: the mapping of its people, what each row would do, the commit. Opening it is that of every import. */
import type {
  Field,
  FieldValue,
  UserImportRow,
  UserImportState,
  UserImportSummary,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { openImport, remapImport } from "./imports";
import type { PretendUser } from "./sampleUsers";
import type { World } from "./world";

interface Person {
  row: UserImportRow;
  cells: { name: string; email: string; phone: string; domain: string; user_name: string };
}

/** The rows of the pretend file: its first rows, again and again with other addresses, as many as it says it has. */
function people(world: World, id: unknown): Person[] {
  const file = openImport(world, id);
  const has = (field: Field) => file.columns.findIndex((column) => column.field === field);
  const missing = (["user_name", "email"] as const).filter((field) => has(field) < 0);
  if (missing.length > 0)
    throw refusal("invalid_input", "No column says: EMAIL ADDRESS.", {
      field: "columns",
      hint: "Say which column it is.",
    });
  const seen = new Map<string, number>();
  return Array.from({ length: file.rows }, (_, index): Person => {
    const raw = file.first_rows[index % Math.max(1, file.first_rows.length)];
    const again = Math.floor(index / Math.max(1, file.first_rows.length));
    const cell = (field: Field) => raw?.cells[has(field)]?.trim() ?? "";
    const typed = again > 0 ? cell("email").replace("@", `${again}@`) : cell("email");
    const slip = typed.endsWith("@gmial.com") ? typed.replace("@gmial.com", "@gmail.com") : null;
    const taken = world.mendedPeople.has(`${String(id)} ${index}`);
    const email = slip && taken ? slip : typed;
    const suggestion = slip && !taken ? { chip: "gmail.com?", value: slip } : null;
    const cells = {
      name: cell("user_name"),
      email,
      phone: cell("phone"),
      domain: cell("domain"),
      user_name: cell("login_name"),
    };
    const line = index + 2;
    const key = email.toLowerCase();
    const earlier = seen.get(key);
    const faulty =
      cells.name === ""
        ? "The name is missing."
        : !/^[^@\s]+@[^@\s]+$/.test(email)
          ? `“${email}” is not an address: it has no @.`
          : earlier !== undefined
            ? `The same address stands in line ${earlier}, which counts.`
            : "";
    if (earlier === undefined) seen.set(key, line);
    const known = world.users.find((user) => user.email.toLowerCase() === key);
    const changes =
      faulty || !known
        ? []
        : (["name", "phone", "domain"] as const)
            .filter((field) => cells[field] && !known.source?.synced.includes(field))
            .filter((field) => (known[field] ?? "") !== cells[field])
            .map((field) => ({ field, before: known[field] ?? "", after: cells[field] }));
    const state: UserImportState = faulty
      ? "faulty"
      : !known
        ? "new"
        : changes.length > 0
          ? "changed"
          : "unchanged";
    const words = faulty || (suggestion ? "“gmial.com” looks like a slip for gmail.com." : "");
    const row = { row: index, line, state, name: cells.name, email, words, suggestion, changes };
    return { row, cells };
  });
}

const count = (all: readonly Person[], state: UserImportState) =>
  all.filter((one) => one.row.state === state).length;

const summaryOf = (all: readonly Person[]): UserImportSummary => ({
  rows: all.length,
  new: count(all, "new"),
  changed: count(all, "changed"),
  unchanged: count(all, "unchanged"),
  faulty: count(all, "faulty"),
});

export const userImportCommands: Handlers = {
  map_user_import: (world, args) =>
    remapImport(world, args.id, args.columns as (Field | null)[], args.constants as FieldValue[]),
  review_user_import: (world, args) => summaryOf(people(world, args.id)),
  user_import_rows: (world, args) => {
    const show = args.show as UserImportState | null;
    const all = people(world, args.id).filter((one) => show === null || one.row.state === show);
    const from = Number(args.offset);
    return {
      rows: all.slice(from, from + Math.min(200, Number(args.limit))).map((one) => one.row),
      total: all.length,
    };
  },
  commit_user_import: (world, args) => {
    const all = people(world, args.id);
    const now = Date.now();
    const by = world.overview.account_name;
    const added = all
      .filter((one) => one.row.state === "new")
      .map(
        ({ cells }, index): PretendUser => ({
          id: `user-file-${world.users.length + index}`,
          name: cells.name,
          email: cells.email,
          user_name: cells.user_name || null,
          domain: cells.domain || null,
          phone: cells.phone || null,
          language: null,
          time_zone: null,
          source: null,
          groups: [],
          created_at: now,
          edited_at: now,
          archived_at: null,
          merged_into: null,
          history: [{ at: now, kind: "imported", detail: "", by }],
        }),
      );
    for (const { row } of all.filter((one) => one.row.state === "changed"))
      world.users = world.users.map((user) =>
        user.email.toLowerCase() === row.email.toLowerCase()
          ? {
              ...user,
              edited_at: now,
              ...Object.fromEntries(row.changes.map((change) => [change.field, change.after])),
            }
          : user,
      );
    world.users = [...world.users, ...added];
    return {
      added: added.length,
      changed: count(all, "changed"),
      unchanged: count(all, "unchanged"),
      left_out: count(all, "faulty"),
    };
  },
  take_user_import_suggestion: (world, args) => {
    world.mendedPeople.add(`${String(args.id)} ${Number(args.row)}`);
    return summaryOf(people(world, args.id));
  },
  save_people_sample_csv: () => "/home/priya/Documents/users-sample.csv",
  save_user_import_faults: () => "/home/priya/Documents/April starters, rejected.csv",
};
