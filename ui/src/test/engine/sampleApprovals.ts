/** Sendings that wait for another account: the first one's own, the others a colleague's. */
import type { ApprovalRow, InviteDraft, ListedInvite, ListedInvites } from "@/bindings";
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

const firstNames = ["Dana", "Kenji", "Amara", "Luca", "Ines", "Tomasz", "Priti", "Oren", "Maya"];
const lastNames = ["Whitlock", "Watanabe", "Okafor", "Ferri", "Duarte", "Nowak", "Shah"];

function person(index: number): { name: string; email: string } {
  const first = firstNames[index % firstNames.length] ?? "";
  const last = lastNames[index % lastNames.length] ?? "";
  const email = `${first}.${last}@northwind.example`.toLowerCase();
  return { name: `${first} ${last}`, email };
}

/** The form behind a row: the one whom it names first, and as many more. */
export function sampleForm({ name, invites }: ApprovalRow): InviteDraft {
  const [first = ""] = name.split(" and ");
  const from = firstNames.findIndex((one) => first.startsWith(one));
  return {
    platform: "ios",
    owned_by: "corporate",
    recipients: Array.from({ length: invites }, (_, index) => ({
      ...person(from + index),
      phone: "",
    })),
    group: "",
    domain: "",
    devices_each: 1,
    valid_hours: 72,
    via: "email",
    language: "",
    time_zone: "",
  };
}

/** The first rows of a file of so many. */
export function sampleRows(count: number): ListedInvites {
  const first = Array.from(
    { length: Math.min(count, 50) },
    (_, index): ListedInvite => ({
      ...person(index),
      email_before: null,
      phone: null,
      platform: index % 3 === 0 ? "android" : "ios",
      owned_by: index % 2 === 0 ? "corporate" : "personal",
      group: index % 4 === 0 ? "Field service" : "Nurses",
      group_why: index % 4 === 0 ? "" : "by rule 1",
      via: "email",
      authentication: "passcode",
      left: null,
    }),
  );
  return { first, count, expires_at: Date.now() + 72 * 60 * minute, send_at: null };
}
