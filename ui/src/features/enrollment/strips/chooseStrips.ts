/**
 * Which sendings have a strip under the title. Imports that are under way or just finished have one each; single sendings
 * share one. No React here.
 */
import type { BatchRow, JobStatus } from "@/bindings";

/** Sendings that are told at most; the others stand in the history. */
export const room = 4;
/** A finished import is news for this long, in milliseconds. */
const newsFor = 7 * 24 * 3_600_000;

/** The name under which a strip is put away; a scheduled import comes back when it runs. */
export function awayName({ id, stage }: Pick<BatchRow, "id" | "stage">): string {
  return stage === "scheduled" ? `${id}:scheduled` : id;
}

const ranks: Partial<Record<BatchRow["stage"], number>> = {
  undoable: 0,
  running: 1,
  finished: 2,
  cancelled: 2,
  scheduled: 3,
};

const isOver = (stage: BatchRow["stage"]) => stage === "finished" || stage === "cancelled";

/** What matters most first. `away` holds the names of strips that were put away: no other finished one goes before its time. */
export function chooseStrips(
  rows: readonly BatchRow[],
  { away, now }: { away: readonly string[]; now: number },
): BatchRow[] {
  const shown = rows.filter((row) => {
    if (ranks[row.stage] === undefined || away.includes(awayName(row))) return false;
    if (!isOver(row.stage)) return true;
    return now - (row.send_at ?? row.at) < newsFor;
  });
  return shown.sort((a, b) => (ranks[a.stage] ?? 9) - (ranks[b.stage] ?? 9));
}

export interface SingleSending {
  /** Messages that wait or are being handed over. */
  left: number;
  /** Sendings that are over; 0 while any message is left. */
  sendings: number;
  sent: number;
  failed: number;
  unknown: number;
  /** The tally may also count an import, so only what is left can be told. */
  mixed: boolean;
}

/**
 * The sendings outside imports. Nothing is said of them while an import sends: its own line stands there, and what waits is
 * not told apart.
 */
export function singleSending(job: JobStatus, rows: readonly BatchRow[]): SingleSending | null {
  if (rows.some((row) => row.stage === "running" || row.stage === "undoable")) return null;
  const scheduled = rows
    .filter((row) => row.stage === "scheduled")
    .reduce((sum, row) => sum + row.waiting, 0);
  const left = job.due + job.in_flight + Math.max(0, job.later - scheduled);
  if (left > 0) {
    const { sent, failed, unknown } = job.single ?? job;
    const mixed = job.single === null && rows.some(({ stage }) => isOver(stage));
    return { left, sendings: 0, sent, failed, unknown, mixed };
  }
  const over = job.single;
  if (!over || over.sent + over.failed + over.unknown === 0) return null;
  return { left, ...over, mixed: false };
}
