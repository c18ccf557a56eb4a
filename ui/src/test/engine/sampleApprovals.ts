/** Sendings that wait for another account: the first one's own, the others a colleague's. */
import type { ApprovalRow } from "@/bindings";
import type { PretendBatch } from "./sampleBatches";

const minute = 60_000;

export function sampleApprovals(
  count: number,
  batches: PretendBatch[],
  now: number,
): ApprovalRow[] {
  const known: Omit<ApprovalRow, "id" | "at">[] = [
    {
      batch_id: null,
      name: "Dana Whitlock and 41 more",
      invites: 42,
      left: 2,
      by: "Luis Ortega",
      is_yours: false,
    },
    {
      batch_id: "batch-held",
      name: "Summer staff, all sites.csv",
      invites: 1840,
      left: 0,
      by: "Priya Raman",
      is_yours: true,
    },
    {
      batch_id: null,
      name: "Kenji Watanabe and 29 more",
      invites: 30,
      left: 0,
      by: "Luis Ortega",
      is_yours: false,
    },
  ];
  const rows = known.slice(0, count).map((row, index) => ({
    ...row,
    id: `approval-${index}`,
    at: now - (90 - index * 30) * minute,
  }));
  for (const { batch_id, name, invites, by, at } of rows) {
    if (batch_id !== null) batches.unshift(heldBatch(batch_id, name, invites, by, at));
  }
  return rows;
}

function heldBatch(
  id: string,
  file_name: string,
  invites: number,
  by: string,
  at: number,
): PretendBatch {
  return {
    id,
    file_name,
    by,
    at,
    stage: "awaiting_approval",
    invites: new Set(),
    beyond: { queued: invites },
    undo_until: null,
    send_at: null,
    errors: 3,
    duplicates: 1,
    left_out: 0,
    to_make: invites,
    deferred: 0,
    seconds_left: null,
    trouble: null,
    failures: [],
    minutes: 60,
    moments: [],
  };
}
