/** The audit log: windows of it, what it can be filtered by, Verify and the file. */
import type { AuditFilter, AuditRow, AuditVerdict } from "@/bindings";
import type { Handlers } from ".";
import { actor } from "./accounts";
import type { World } from "./world";

interface Log {
  /** Earliest first. */
  rows: AuditRow[];
  verdict: AuditVerdict | null;
}

const kept = new WeakMap<World, Log>();

export function logOf(world: World): Log {
  let log = kept.get(world);
  if (!log) {
    log = { rows: [], verdict: null };
    kept.set(world, log);
  }
  return log;
}

/** Adds an entry, as a change in the engine does. */
export function note(world: World, action: string, more: Partial<AuditRow> = {}): void {
  const { rows } = logOf(world);
  rows.push({
    number: String(rows.length + 1),
    at: Date.now(),
    who: actor(world).name,
    account: "",
    origin: "console",
    place: "it-desk-3",
    action,
    kind: "",
    subject_id: "",
    subject: "",
    changes: [],
    ...more,
  });
}

type Sample = Partial<AuditRow> & { action: string };

/** The first window shows one of each kind. */
function samples(world: World): Sample[] {
  const invite = world.invites[2];
  const device = world.devices[0]?.row;
  const ofDevice = {
    kind: "device",
    subject_id: device?.id ?? "device-00000",
    subject: device?.name ?? "Priya’s iPhone",
  };
  return [
    {
      action: "settings_changed",
      ...{ kind: "settings", subject_id: "security", subject: "security" },
      changes: [{ name: "lock_after_minutes", before: "15", after: "10" }],
    },
    {
      action: "invites_revoked",
      kind: "invite",
      subject_id: invite?.id ?? "",
      subject: invite?.user_name ?? "Aisha Bello",
      changes: [{ name: "count", before: null, after: "1" }],
    },
    {
      action: "device_command",
      ...ofDevice,
      who: "Nadia Petrova",
      changes: [{ name: "command", before: null, after: "device_lock" }],
    },
    {
      action: "sign_in_refused",
      who: "l.ortega@northwind.example",
      changes: [{ name: "why", before: null, after: "password" }],
    },
    {
      action: "passcode_refused",
      ...{ who: "", origin: "portal", place: "203.0.113.9", kind: "invite" },
      subject_id: invite?.id ?? "",
      subject: invite?.user_name ?? "Aisha Bello",
    },
    {
      action: "directory_sign_in_refused",
      ...{ who: "", origin: "portal", place: "203.0.113.9", kind: "invite" },
      subject_id: invite?.id ?? "",
      subject: invite?.user_name ?? "Aisha Bello",
      changes: [
        { name: "directory", before: null, after: "Northwind AD" },
        { name: "why", before: null, after: "account_closed" },
      ],
    },
    { action: "template_published", kind: "template", subject_id: "invite", subject: "Invite" },
    {
      action: "account_added",
      ...{ kind: "account", subject_id: "account-4", subject: "Owen Fitzgerald" },
      changes: [
        { name: "email", before: null, after: "o.fitzgerald@audit.example" },
        { name: "role", before: null, after: "auditor" },
      ],
    },
    {
      action: "batch_sent",
      origin: "command_line",
      place: "priya on it-desk-3",
      kind: "batch",
      subject_id: "batch-1",
      subject: "March onboarding.csv",
      changes: [{ name: "count", before: null, after: "12000" }],
    },
    { action: "signed_in", who: "Nadia Petrova", kind: "account", subject: "Nadia Petrova" },
    { action: "moon_phase_checked", subject: "Something newer than this window" },
  ];
}

/** So many entries, the latest now. */
export function withLog(world: World, size: number): void {
  const kinds = samples(world);
  const log = logOf(world);
  log.rows = Array.from({ length: size }, (_, index) => {
    const back = size - 1 - index;
    const sample = kinds[back % kinds.length] as Sample;
    return {
      account: "",
      number: String(index + 1),
      at: world.now - back * 37 * 60_000 - 20_000,
      who: back % 4 === 3 ? "Luis Ortega" : "Priya Raman",
      origin: "console",
      place: "it-desk-3",
      kind: "",
      subject_id: "",
      subject: "",
      changes: [],
      ...sample,
    };
  });
}

function isSaid(row: AuditRow, filter: AuditFilter, word: string): boolean {
  return (filter.said ?? []).some(
    (said) =>
      said.word?.toLowerCase() === word &&
      (said.actions?.includes(row.action) || said.kinds?.includes(row.kind)),
  );
}

function fits(row: AuditRow, filter: AuditFilter): boolean {
  const text = `${row.who} ${row.action} ${row.subject} ${row.place}`.toLowerCase();
  return (
    (filter.search ?? "")
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word) || isSaid(row, filter, word)) &&
    ((filter.actions ?? []).length === 0 || (filter.actions ?? []).includes(row.action)) &&
    (!filter.who || filter.who === row.who) &&
    (!filter.kind || (filter.kind === row.kind && filter.subject_id === row.subject_id)) &&
    (filter.since == null || Number(row.at) >= Number(filter.since)) &&
    (filter.until == null || Number(row.at) < Number(filter.until))
  );
}

const distinct = (words: string[]) => [...new Set(words)].sort();

export const auditCommands: Handlers = {
  list_audit: (world, args) => {
    const rows = logOf(world)
      .rows.filter((row) => fits(row, args.filter as AuditFilter))
      .reverse();
    const from = args.cursor ? rows.findIndex((row) => row.number === args.cursor) + 1 : 0;
    const window = rows.slice(from, from + Number(args.limit));
    const more = from + window.length < rows.length;
    return { rows: window, next: more ? (window.at(-1)?.number ?? null) : null };
  },
  audit_choices: (world) => {
    const { rows } = logOf(world);
    return {
      actions: distinct(rows.map((row) => row.action)),
      who: distinct(rows.map((row) => row.who)),
    };
  },
  verify_audit: (world) => {
    const { rows, verdict } = logOf(world);
    return (
      verdict ?? {
        whole: true,
        first: rows[0]?.number ?? "0",
        last: rows.at(-1)?.number ?? "0",
        broken_at: null,
        fault: null,
      }
    );
  },
  export_audit: (world) => {
    note(world, "audit_exported");
    return "/home/priya/audit-log.csv";
  },
};
