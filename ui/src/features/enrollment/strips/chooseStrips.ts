/**
 * Which sendings have a strip under the title. Imports that are under way or just finished have one each; single sendings
 * share one. No React here.
 */
import type { BatchRow, JobStatus } from "@/bindings";

/** Rows that the strips take at most; the list below must stay in view. */
export const room = 2;
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

/** What matters most first. `away` holds the names of strips that were put away: no other finished one goes before its time. */
export function chooseStrips(
  rows: readonly BatchRow[],
  { away, now }: { away: readonly string[]; now: number },
): BatchRow[] {
  const shown = rows.filter((row) => {
    if (ranks[row.stage] === undefined || away.includes(awayName(row))) return false;
    if (row.stage !== "finished" && row.stage !== "cancelled") return true;
    return now - (row.send_at ?? row.at) < newsFor;
  });
  return shown.sort((a, b) => (ranks[a.stage] ?? 9) - (ranks[b.stage] ?? 9));
}

export interface SingleSending {
  /** Mails that wait or are being handed over. */
  left: number;
  sent: number;
  failed: number;
  unknown: number;
  /** The tally also counts a finished import, so only what is left can be told. */
  mixed: boolean;
}

/**
 * The sendings outside imports. The engine counts all mails together, so nothing is said of single ones while an import
 * sends; its own strip stands there.
 */
export function singleSending(
  job: JobStatus,
  rows: readonly BatchRow[],
  strips: readonly BatchRow[],
): SingleSending | null {
  if (rows.some((row) => row.stage === "running" || row.stage === "undoable")) return null;
  const scheduled = rows
    .filter((row) => row.stage === "scheduled")
    .reduce((sum, row) => sum + row.waiting, 0);
  const { sent, failed, unknown } = job;
  const left = job.due + job.in_flight + Math.max(0, job.later - scheduled);
  const mixed = strips.some((row) => row.stage === "finished" || row.stage === "cancelled");
  if (left === 0 && (mixed || sent + failed + unknown === 0)) return null;
  return { left, sent, failed, unknown, mixed };
}
