/** The list of invites, one invite, actions on a selection, requests, funnel. */
import type {
  Changed,
  InviteFilter,
  InviteRow,
  InviteSort,
  OwnedBy,
  Selection,
  SendReceipt,
} from "@/bindings";
import { ownerships, platforms } from "@/components/platforms";
import { inviteStates } from "@/components/states";
import { sendsMail } from "@/components/vias";
import { fixedFor } from "@/features/enrollment/ownershipRule";
import { type Handlers, refusal } from ".";
import { holdAgain } from "./approvals";
import { messagesOf, textEntries } from "./inviteMessages";
import { nextReminder, remindedTimes, reminderEntries, reminderOf } from "./reminders";
import { requestCommands } from "./requests";
import { acceptanceOf } from "./terms";
import type { World } from "./world";

type Family = "states" | "platforms" | "owned_by";

function matches(world: World, row: InviteRow, filter: InviteFilter, ignore?: Family): boolean {
  const search = filter.search.trim().toLowerCase();
  const group = world.groups.find((one) => one.id === filter.group_id)?.name;
  return (
    (search === "" ||
      row.user_name.toLowerCase().includes(search) ||
      row.user_email.toLowerCase().includes(search)) &&
    (ignore === "states" || filter.states.length === 0 || filter.states.includes(row.state)) &&
    (ignore === "platforms" ||
      filter.platforms.length === 0 ||
      filter.platforms.includes(row.platform)) &&
    (ignore === "owned_by" || !filter.owned_by || filter.owned_by === row.owned_by) &&
    (!filter.batch_id ||
      world.batches.some((batch) => batch.id === filter.batch_id && batch.invites.has(row.id))) &&
    (filter.group_id == null || (filter.group_id === "" ? row.group === null : row.group === group))
  );
}

function sorted(rows: InviteRow[], sort: InviteSort): InviteRow[] {
  const by: Record<InviteSort, (a: InviteRow, b: InviteRow) => number> = {
    recent_activity: (a, b) => b.updated_at - a.updated_at,
    newest: (a, b) => b.created_at - a.created_at,
    name: (a, b) => a.user_name.localeCompare(b.user_name),
    expires_soon: (a, b) => a.expires_at - b.expires_at,
  };
  return [...rows].sort(by[sort]);
}

export function chosen(world: World, selection: Selection): InviteRow[] {
  if (selection.kind === "ids") {
    const ids = new Set(selection.ids);
    return world.invites.filter((row) => ids.has(row.id));
  }
  const except = new Set(selection.except);
  return world.invites.filter(
    (row) => matches(world, row, selection.filter) && !except.has(row.id),
  );
}

function change(
  world: World,
  selection: Selection,
  applies: (row: InviteRow) => boolean,
  patch: Partial<InviteRow>,
): Changed {
  const rows = chosen(world, selection);
  const fit = new Set(rows.filter(applies).map((row) => row.id));
  world.invites = world.invites.map((row) =>
    fit.has(row.id) ? { ...row, ...patch, updated_at: Date.now() } : row,
  );
  return { changed: fit.size, skipped: rows.length - fit.size };
}

function find(world: World, id: unknown): InviteRow {
  const row = world.invites.find((invite) => invite.id === id);
  if (!row) throw refusal("not_found", "The invite is not there any more.");
  return row;
}

export const enrollmentCommands: Handlers = {
  ...requestCommands,
  list_invites: (world, args) => {
    const all = sorted(
      world.invites.filter((row) => matches(world, row, args.filter as InviteFilter)),
      args.sort as InviteSort,
    );
    const from = args.cursor ? Number(args.cursor) : 0;
    const limit = Number(args.limit);
    const end = from + limit;
    return { rows: all.slice(from, end), next: end < all.length ? String(end) : null };
  },
  count_invites: (world, args) => {
    const filter = args.filter as InviteFilter;
    const count = (ignore: Family, test: (row: InviteRow) => boolean) =>
      world.invites.filter((row) => matches(world, row, filter, ignore) && test(row)).length;
    const by_state = inviteStates.map((state) => ({
      state,
      count: count("states", (row) => row.state === state),
    }));
    return {
      total: world.invites.filter((row) => matches(world, row, filter)).length,
      all_states: by_state.reduce((sum, entry) => sum + entry.count, 0),
      by_state,
      by_platform: platforms.map((platform) => ({
        platform,
        count: count("platforms", (row) => row.platform === platform),
      })),
      by_owned_by: ownerships.map((owned_by) => ({
        owned_by,
        count: count("owned_by", (row) => row.owned_by === owned_by),
      })),
    };
  },
  invite_detail: (world, args) => {
    const invite = find(world, args.id);
    const terms = acceptanceOf(world, invite);
    const entry = (at: number | null, kind: string, detail = "", by = "") =>
      at === null ? [] : [{ at, kind, detail, by }];
    return {
      invite,
      timeline: [
        ...entry(invite.created_at, "created", "", invite.created_by),
        ...(sendsMail(invite.via)
          ? entry(invite.sent_at, "handed_over", "250 2.0.0 Ok: queued as 4F2A9C31")
          : []),
        ...textEntries(invite),
        ...reminderEntries(invite),
        ...entry(invite.opened_at, "opened", "iPhone · iOS 18.3 · Safari"),
        ...entry(invite.verified_at, "verified", "iPhone · iOS 18.3 · Safari"),
        ...(terms ? entry(terms.at, "terms_accepted", `version ${terms.version}`) : []),
        ...entry(invite.enrolled_at && invite.enrolled_at - 40_000, "profile_served"),
        ...entry(invite.enrolled_at && invite.enrolled_at - 20_000, "certificate_issued"),
        ...entry(invite.enrolled_at, "enrolled", "iPhone 15 Pro · iOS 18.3"),
      ],
      messages: [...reminderOf(invite), ...messagesOf(invite)],
      reminders: remindedTimes(invite),
      next_reminder_at: nextReminder(world, invite),
      terms,
    };
  },
  invite_access: (world, args) => {
    const invite = find(world, args.id);
    if (!invite.live) throw refusal("conflict", "The link of this invite no longer works.");
    return {
      invite_id: invite.id,
      link: `http://192.168.1.20:8480/i/AZ2wxAAAAHAAgAAAAAAAAQ.${invite.id.slice(-4)}`,
      short_link: null,
      passcode: "K7M4 9QXP",
      qr_path:
        "M4 4h7v7h-7zM5 5v5h5v-5zM6 6h3v3h-3zM22 4h7v7h-7zM23 5v5h5v-5zM24 6h3v3h-3zM4 22h7v7h-7zM5 23v5h5v-5zM6 24h3v3h-3zM13 13h2v3h-2zM17 14h4v1h-4zM22 22h3v3h-3z",
      qr_side: 33,
      expires_at: invite.expires_at,
      trial_network: true,
    };
  },
  resend_invites: (world, args): SendReceipt => {
    const { changed: again } = change(
      { ...world },
      args.selection as Selection,
      (row) => row.state !== "enrolled",
      {},
    );
    if (again > world.approvalAbove) return holdAgain(world, again);
    const done = change(world, args.selection as Selection, (row) => row.state !== "enrolled", {
      state: "queued",
      reason: "",
      live: true,
    });
    return {
      send_id: "send-1",
      invites: done.changed,
      undo_until: Date.now() + 10_000,
      awaits_approval: false,
    };
  },
  undo_send: () => ({ changed: 1, skipped: 0 }),
  revoke_invites: (world, args) =>
    change(world, args.selection as Selection, (row) => row.live, {
      state: "revoked",
      reason: "by Priya Raman",
      live: false,
    }),
  change_ownership: (world, args) => {
    const owned_by = args.ownedBy as OwnedBy;
    return change(
      world,
      args.selection as Selection,
      (row) => row.owned_by !== owned_by && fixedFor(row, owned_by) === null,
      { owned_by },
    );
  },
  change_group: (world, args) =>
    change(world, args.selection as Selection, () => true, {
      group: String(args.group).trim() || null,
    }),
  resolve_unknown: (world, args) =>
    change(world, args.selection as Selection, (row) => row.state === "unknown", {
      state: args.arrived ? "sent" : "failed",
      reason: "",
    }),
  list_groups: (world, args) =>
    world.groups
      .map(({ id, name }) => ({
        id,
        name,
        invites: world.invites.filter((row) => row.group === name).length,
      }))
      .filter((group) => group.name.toLowerCase().includes(String(args.query).toLowerCase())),
  funnel: (world, args) => {
    const has = (key: "sent_at" | "opened_at" | "verified_at" | "enrolled_at") =>
      world.invites.filter((row) => row[key] !== null).length;
    const enrolled = has("enrolled_at");
    const share = [4, 6, 6, 4, 1, 1, 5, 6, 7, 6, 4, 2, 2, 9];
    return {
      days: Number(args.days),
      sent: has("sent_at"),
      opened: has("opened_at"),
      verified: has("verified_at"),
      enrolled,
      enrolled_per_day: share.map((part, index) => ({
        day: new Date(world.now - (13 - index) * 86_400_000).toISOString().slice(0, 10),
        count: Math.round((enrolled * part) / 63),
      })),
    };
  },
  export_invites: () => "/home/priya/invites.csv",
};
