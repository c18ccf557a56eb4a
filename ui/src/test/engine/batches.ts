/** The import history, one import, and inviting again those whom it did not reach. */
import type {
  BatchRow,
  BatchView,
  FailureGroup,
  InviteRow,
  InviteState,
  Problem,
  ReinviteDraft,
  Reinvited,
} from "@/bindings";
import { inviteStates } from "@/components/states";
import { type Handlers, refusal } from ".";
import { holdAgain } from "./approvals";
import type { PretendBatch } from "./sampleBatches";
import type { World } from "./world";

/** Imports in one window of the history. */
const perWindow = 40;

function own(world: World, batch: PretendBatch): InviteRow[] {
  return world.invites.filter((row) => batch.invites.has(row.id));
}

function countOf(world: World, batch: PretendBatch, states: readonly InviteState[]): number {
  const listed = own(world, batch).filter((row) => states.includes(row.state)).length;
  return states.reduce((sum, state) => sum + (batch.beyond[state] ?? 0), listed);
}

function rowOf(world: World, batch: PretendBatch): BatchRow {
  const of = (...states: InviteState[]) => countOf(world, batch, states);
  return {
    id: batch.id,
    file_name: batch.file_name,
    by: batch.by,
    at: batch.at,
    stage: batch.stage,
    invites: of(...inviteStates),
    waiting: of("queued"),
    sent: of("sent", "opened", "verified", "enrolled", "expired"),
    failed: of("failed", "bounced"),
    unknown: of("unknown"),
    undo_until: batch.stage === "undoable" ? batch.undo_until : null,
    send_at: batch.send_at,
  };
}

/** The import of that id; tests move it along. */
export function findBatch(world: World, id: unknown): PretendBatch {
  const batch = world.batches.find((candidate) => candidate.id === id);
  if (!batch) throw refusal("not_found", "This import is not known.");
  return batch;
}

function viewOf(world: World, batch: PretendBatch): BatchView {
  const of = (...states: InviteState[]) => countOf(world, batch, states);
  const row = rowOf(world, batch);
  const paused = world.job.paused;
  return {
    row,
    sha256: "9f2c41d7b8e05a6c3f1d9e7742b0c85a6be31f20d94c7a58e1b6034f7c29da10",
    bytes: 96 * row.invites + 57,
    dialect: batch.file_name.endsWith("xlsx") ? "Excel, sheet “Starters”" : "UTF-8, semicolons",
    columns: [
      { column: "USER NAME", field: "user_name" },
      { column: "EMAIL ADDRESS", field: "email" },
      { column: "PLATFORM TYPE", field: "platform" },
      { column: "GROUP NAME", field: "group" },
      { column: "COST CENTRE", field: null },
    ],
    constants: [{ field: "owned_by", value: "Corporate" }],
    rows: row.invites + batch.errors + batch.duplicates + batch.left_out,
    errors: batch.errors,
    duplicates: batch.duplicates,
    left_out: batch.left_out,
    to_make: batch.to_make,
    states: inviteStates.map((state) => ({ state, count: of(state) })),
    funnel: {
      sent: row.sent,
      opened: of("opened", "verified", "enrolled"),
      verified: of("verified", "enrolled"),
      enrolled: of("enrolled"),
    },
    deferred: batch.deferred,
    seconds_left: paused ? null : batch.seconds_left,
    trouble: batch.trouble,
  };
}

/** The sample's words with counts that add up to those of the states: the first of a state takes what others leave. */
function failuresOf(world: World, batch: PretendBatch): FailureGroup[] {
  return batch.failures
    .map((group): FailureGroup => {
      const alike = batch.failures.filter((other) => other.state === group.state);
      if (alike[0] !== group) return group;
      const others = alike.slice(1).reduce((sum, other) => sum + other.count, 0);
      const count = Math.max(0, countOf(world, batch, [group.state]) - others);
      return { ...group, count, examples: group.examples.slice(0, count) };
    })
    .filter((group) => group.count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Takes back whatever waits; says how many. */
function takeBack(world: World, batch: PretendBatch, stage: PretendBatch["stage"]): number {
  const waiting = countOf(world, batch, ["queued"]);
  const { queued = 0, revoked = 0, ...others } = batch.beyond;
  batch.beyond = { ...others, revoked: revoked + queued };
  batch.stage = stage;
  batch.deferred = 0;
  batch.seconds_left = null;
  world.invites = world.invites.map((row) =>
    batch.invites.has(row.id) && row.state === "queued" ? { ...row, state: "revoked" } : row,
  );
  world.job = { ...world.job, active: false, due: 0, later: 0, in_flight: 0, seconds_left: null };
  return waiting;
}

function reinvite(world: World, draft: ReinviteDraft): Reinvited {
  const batch = findBatch(world, draft.batch_id);
  const problems = draft.corrections.flatMap(({ email }, index): Problem[] =>
    /^[^@\s]+@[^@\s]+\.[a-z]+$/i.test(email)
      ? []
      : [
          {
            field: `corrections.${index}.email`,
            code: "invalid_email",
            message: `“${email}” is not an address that mail can be sent to.`,
          },
        ],
  );
  if (problems.length > 0)
    throw refusal("invalid_input", "Some addresses need mending.", { problems });
  const states = (["failed", "bounced", "expired"] as const).filter((state) => draft[state]);
  const right = new Map(draft.corrections.map((one) => [one.invite_id, one.email]));
  const chosen = own(world, batch).filter(
    (row) => states.some((state) => state === row.state) && !draft.except.includes(row.id),
  );
  const beyond = states.reduce((sum, state) => sum + (batch.beyond[state] ?? 0), 0);
  const invited = chosen.length + beyond;
  if (invited > world.approvalAbove) {
    holdAgain(world, invited);
    return { invited, corrected: 0, skipped: draft.except.length, awaits_approval: true };
  }
  const ids = new Set(chosen.map((row) => row.id));
  world.invites = world.invites.map((row) =>
    ids.has(row.id)
      ? { ...row, user_email: right.get(row.id) ?? row.user_email, state: "queued", reason: "" }
      : row,
  );
  for (const state of states) {
    batch.beyond = { ...batch.beyond, [state]: 0 };
  }
  batch.beyond = { ...batch.beyond, queued: (batch.beyond.queued ?? 0) + beyond };
  return {
    invited,
    corrected: [...right.keys()].filter((id) => ids.has(id)).length,
    skipped: draft.except.length,
    awaits_approval: false,
  };
}

export const batchCommands: Handlers = {
  list_batches: (world, args) => {
    const from = Number(args.cursor ?? 0);
    const end = from + perWindow;
    const latestFirst = [...world.batches].sort((a, b) => b.at - a.at);
    return {
      rows: latestFirst.slice(from, end).map((batch) => rowOf(world, batch)),
      next: end < latestFirst.length ? String(end) : null,
    };
  },
  batch: (world, args) => viewOf(world, findBatch(world, args.batchId)),
  batch_history: (world, args) => {
    const { minutes, moments } = findBatch(world, args.batchId);
    return { minutes, moments };
  },
  batch_failures: (world, args) => failuresOf(world, findBatch(world, args.batchId)),
  cancel_batch: (world, args) => ({
    changed: takeBack(world, findBatch(world, args.batchId), "cancelled"),
    skipped: 0,
  }),
  reinvite: (world, args) => reinvite(world, args.draft as ReinviteDraft),
};

/** Taking back an import within its window; null when the sending is none of them. */
export function undoBatch(world: World, id: unknown): number | null {
  const batch = world.batches.find((candidate) => candidate.id === id);
  if (!batch) return null;
  if (batch.stage !== "undoable") throw refusal("conflict", "The first mails have left.");
  return takeBack(world, batch, "undone");
}

/** What waited for approval and is not to be sent is as if it had never been. */
export function undoHeld(world: World, id: string): void {
  takeBack(world, findBatch(world, id), "undone");
}
