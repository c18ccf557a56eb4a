/** Imports as a busy admin has them: one in every stage, then older ones that went well. */
import type { BatchMoment, BatchStage, FailureGroup, InviteRow, InviteState } from "@/bindings";

export interface PretendBatch {
  id: string;
  file_name: string;
  by: string;
  at: number;
  stage: BatchStage;
  /** Ids of its invites that the list shows. */
  invites: ReadonlySet<string>;
  /** Invites beyond those, by state: nobody wants twelve thousand rows in a test. */
  beyond: Partial<Record<InviteState, number>>;
  undo_until: number | null;
  send_at: number | null;
  errors: number;
  duplicates: number;
  left_out: number;
  to_make: number;
  deferred: number;
  seconds_left: number | null;
  trouble: string | null;
  failures: FailureGroup[];
  /** Length of a stretch of `moments` in minutes. */
  minutes: number;
  moments: BatchMoment[];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A working week of evidence that rises and ebbs away, in stretches of `minutes`. */
function story(
  from: number,
  minutes: number,
  stretches: number,
  all: readonly [sent: number, opened: number, verified: number, enrolled: number],
): BatchMoment[] {
  const share = (index: number, late: number) => {
    const x = Math.max(0, index - late);
    return index < late ? 0 : (x + 1) * 0.72 ** x;
  };
  const curve = (late: number, total: number) => {
    const raw = Array.from({ length: stretches }, (_, index) => share(index, late));
    const sum = raw.reduce((a, b) => a + b, 0);
    return raw.map((value) => Math.round((value / sum) * total));
  };
  const [sent, opened, verified, enrolled] = all.map((total, index) => curve(index, total));
  return Array.from({ length: stretches }, (_, index) => ({
    at: from + index * minutes * minute,
    sent: sent?.[index] ?? 0,
    opened: opened?.[index] ?? 0,
    verified: verified?.[index] ?? 0,
    enrolled: enrolled?.[index] ?? 0,
  })).filter((moment) => moment.sent + moment.opened + moment.verified + moment.enrolled > 0);
}

const refusals: FailureGroup[] = [
  {
    words: "550 5.1.1 <…>: Recipient address rejected: User unknown in virtual mailbox table",
    count: 23,
    state: "failed",
    examples: ["l.ortega@northwid.example", "j.mbeki@northwind.exmaple", "anna@nortwind.example"],
  },
  {
    words: "552 5.2.2 Mailbox full",
    count: 6,
    state: "bounced",
    examples: ["r.delgado-ruiz@northwind.example"],
  },
  {
    words: "554 5.7.1 Message rejected under suspected spam policy",
    count: 3,
    state: "failed",
    examples: ["i.qureshi@partner.example"],
  },
  {
    words: "The connection broke after the message was sent",
    count: 2,
    state: "unknown",
    examples: ["s.lindqvist@northwind.example", "o.fitzgerald@northwind.example"],
  },
];

export function sampleBatches(
  count: number,
  invites: readonly InviteRow[],
  now: number,
): PretendBatch[] {
  /** Eleven of each 77 invites, so that each import has some in every state. */
  const share = (offset: number, fits: (row: InviteRow) => boolean = () => true) =>
    new Set(
      invites
        .filter((row, index) => Math.floor(index / 11) % 7 === offset && fits(row))
        .map((row) => row.id),
    );
  const plain = {
    by: "Priya Raman",
    invites: new Set<string>(),
    beyond: {},
    undo_until: null,
    send_at: null,
    errors: 0,
    duplicates: 0,
    left_out: 0,
    to_make: 0,
    deferred: 0,
    seconds_left: null,
    trouble: null,
    failures: [],
    minutes: 60,
    moments: [],
  } satisfies Partial<PretendBatch>;
  const known: PretendBatch[] = [
    {
      ...plain,
      id: "batch-march",
      file_name: "March onboarding.csv",
      at: now - 14 * minute,
      stage: "running",
      invites: share(0),
      beyond: {
        queued: 3755,
        sent: 7610,
        opened: 402,
        verified: 171,
        enrolled: 31,
        failed: 26,
        bounced: 5,
      },
      errors: 23,
      duplicates: 12,
      left_out: 5,
      deferred: 12,
      seconds_left: 40,
      failures: refusals,
      minutes: 1,
      moments: story(now - 14 * minute, 1, 14, [8214, 604, 202, 31]),
    },
    {
      ...plain,
      id: "batch-tablets",
      file_name: "Ward 4 tablets.xlsx",
      at: now - 12_000,
      stage: "undoable",
      beyond: { queued: 84 },
      undo_until: now + 48_000,
      duplicates: 2,
    },
    {
      ...plain,
      id: "batch-field",
      file_name: "Field engineers Q2, all regions and their deputies.csv",
      by: "Luis Ortega",
      at: now - 3 * hour,
      stage: "scheduled",
      beyond: { queued: 640 },
      send_at: now + 15 * hour,
      errors: 4,
    },
    {
      ...plain,
      id: "batch-contractors",
      file_name: "Contractors.csv",
      at: now - 2 * day,
      stage: "finished",
      invites: share(1, (row) => row.state !== "queued"),
      beyond: { sent: 120, opened: 64, verified: 58, enrolled: 240 },
      errors: 9,
      duplicates: 1,
      left_out: 2,
      failures: refusals.slice(0, 2),
      minutes: 60,
      moments: story(now - 2 * day, 60, 40, [510, 370, 300, 240]),
    },
    {
      ...plain,
      id: "batch-reception",
      file_name: "Reception desks.csv",
      by: "Luis Ortega",
      at: now - 4 * day,
      stage: "cancelled",
      beyond: { sent: 18, enrolled: 22, revoked: 35 },
      minutes: 1440,
      moments: story(now - 4 * day, 1440, 4, [40, 30, 24, 22]),
    },
    {
      ...plain,
      id: "batch-pilot",
      file_name: "Pilot group.csv",
      at: now - 12 * day,
      stage: "finished",
      beyond: { opened: 2, verified: 1, enrolled: 23 },
      minutes: 1440,
      moments: story(now - 12 * day, 1440, 8, [26, 26, 24, 23]),
    },
    {
      ...plain,
      id: "batch-wrong",
      file_name: "Wrong list.csv",
      at: now - 12.1 * day,
      stage: "undone",
      beyond: { revoked: 311 },
    },
  ];
  const older = Array.from(
    { length: Math.max(0, count - known.length) },
    (_, index): PretendBatch => ({
      ...plain,
      id: `batch-older-${index + 1}`,
      file_name: `Starters week ${index + 1}.csv`,
      at: now - (20 + index * 7) * day,
      stage: "finished",
      beyond: { enrolled: 12 + (index % 5), expired: index % 3 },
    }),
  );
  return [...known, ...older].slice(0, count);
}
