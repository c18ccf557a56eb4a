/** The Users page: list, counts, a user's page, the form, and what is done to a selection. */
import type {
  Changed,
  DirectoryState,
  LiveInvites,
  Roster,
  UserCounts,
  UserDetail,
  UserDraft,
  UserFilter,
  UserHit,
  UserHits,
  UserRow,
  UserSaved,
  UserSelection,
  UserSort,
  UsersAffected,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { messagesOf } from "./inviteMessages";
import { directories, directoryGroups, type PretendUser } from "./sampleUsers";
import { signInPausesOf } from "./signInPauses";
import type { World } from "./world";

const rosters: Roster[] = ["never_invited", "invited", "enrolled"];
const hasLeft = (state: DirectoryState | undefined) => state === "disabled" || state === "gone";
const windowSize = 200;
const mostMerged = 20;

/** Rows of all users, with what hangs on them, gathered in one pass. */
export function userRows(world: World): UserRow[] {
  const invites = new Map<string, { all: number; live: number; at: number }>();
  for (const row of world.invites) {
    const one = invites.get(row.user_id) ?? { all: 0, live: 0, at: 0 };
    one.all += 1;
    if (row.live) one.live += 1;
    one.at = Math.max(one.at, row.updated_at);
    invites.set(row.user_id, one);
  }
  const devices = new Map<string, { all: number; managed: number }>();
  for (const { row } of world.devices) {
    const one = devices.get(row.user_id) ?? { all: 0, managed: 0 };
    one.all += 1;
    if (row.state === "managed") one.managed += 1;
    devices.set(row.user_id, one);
  }
  return world.users.map((user) => {
    const invited = invites.get(user.id);
    const held = devices.get(user.id);
    const { groups: _groups, history: _history, edited_at, ...facts } = user;
    return {
      ...facts,
      imported: user.history[0]?.kind === "imported",
      roster: held?.managed ? "enrolled" : invited ? "invited" : "never_invited",
      left_with_live_invite: hasLeft(user.source?.state) && (invited?.live ?? 0) > 0,
      live_invites: invited?.live ?? 0,
      invites: invited?.all ?? 0,
      devices: held?.all ?? 0,
      active_at: Math.max(edited_at, invited?.at ?? 0),
      can_delete: !invited && !held && user.source === null,
    };
  });
}

type Family = "roster" | "source" | "domain";

function matches(row: UserRow, filter: UserFilter, ignore?: Family): boolean {
  const search = filter.search.trim().toLowerCase();
  const text = [row.name, row.email, row.user_name ?? ""].join("\n").toLowerCase();
  return (
    row.merged_into === null &&
    (row.archived_at !== null) === filter.archived &&
    text.includes(search) &&
    (ignore === "roster" || filter.roster.length === 0 || filter.roster.includes(row.roster)) &&
    (!filter.left || hasLeft(row.source?.state)) &&
    (!filter.left_with_live_invite || row.left_with_live_invite) &&
    (ignore === "source" ||
      filter.directory_id === null ||
      (row.source?.directory_id ?? "") === filter.directory_id) &&
    (ignore === "domain" || filter.domain === null || (row.domain ?? "") === filter.domain)
  );
}

const orders: Record<UserSort, (a: UserRow, b: UserRow) => number> = {
  name: (a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id),
  newest: (a, b) => b.created_at - a.created_at,
  recent_activity: (a, b) => b.active_at - a.active_at,
};

function page<T>(all: readonly T[], cursor: unknown, limit = windowSize) {
  const from = cursor ? Number(cursor) : 0;
  const end = from + limit;
  return { rows: all.slice(from, end), next: end < all.length ? String(end) : null };
}

function find(world: World, id: unknown): PretendUser {
  const user = world.users.find((one) => one.id === id);
  if (!user) throw refusal("not_found", "The user is not there any more.");
  return user;
}

const rowOf = (world: World, id: string) => {
  const row = userRows(world).find((one) => one.id === id);
  if (!row) throw refusal("not_found", "The user is not there any more.");
  return row;
};

export function hitOf(world: World, user: PretendUser): UserHit {
  const latest = world.invites.find((row) => row.user_id === user.id);
  const { id, name, email, domain, phone, language } = user;
  const directory_state = user.source?.state ?? null;
  return {
    id,
    name,
    email,
    domain,
    phone,
    language,
    directory_state,
    group: latest?.group ?? null,
  };
}

/** Users found while typing, by name, address and the name they sign in with. Archived ones are not offered. */
export function knownUsers(world: World, query: string, limit: number): UserHits {
  const wanted = query.trim().toLowerCase();
  const active = world.users.filter((user) => user.archived_at === null && !user.merged_into);
  return {
    hits: [...active]
      .sort((a, b) => Number(hasLeft(a.source?.state)) - Number(hasLeft(b.source?.state)))
      .filter((user) =>
        [user.name, user.email, user.user_name ?? ""].join("\n").toLowerCase().includes(wanted),
      )
      .slice(0, limit)
      .map((user) => hitOf(world, user)),
    known: active.length,
  };
}

function chosen(world: World, selection: UserSelection): UserRow[] {
  const rows = userRows(world);
  if (selection.kind === "ids") {
    const ids = new Set(selection.ids);
    return rows.filter((row) => ids.has(row.id));
  }
  const except = new Set(selection.except);
  return rows.filter((row) => matches(row, selection.filter) && !except.has(row.id));
}

function put(world: World, ids: ReadonlySet<string>, patch: (user: PretendUser) => PretendUser) {
  world.users = world.users.map((user) => (ids.has(user.id) ? patch(user) : user));
}

const noted = (world: World, user: PretendUser, kind: string, detail = ""): PretendUser => ({
  ...user,
  edited_at: Date.now(),
  history: [...user.history, { at: Date.now(), kind, detail, by: world.overview.account_name }],
});

function checked(draft: UserDraft, mayLackEmail: boolean) {
  const problems: {
    field: string;
    code: "required" | "invalid_email" | "invalid_phone";
    message: string;
  }[] = [];
  if (draft.name.trim() === "")
    problems.push({ field: "name", code: "required", message: "The name is missing." });
  const email = draft.email.trim();
  if (!(mayLackEmail && email === "") && !/^[^@\s]+@[^@\s]+\.[a-z]+$/i.test(email))
    problems.push({
      field: "email",
      code: "invalid_email",
      message: email.includes("@") ? `“${email}” is not an address.` : "The address has no @.",
    });
  if (draft.phone.trim() !== "" && !/^\+[\d ]{8,}$/.test(draft.phone.trim()))
    problems.push({
      field: "phone",
      code: "invalid_phone",
      message: `“${draft.phone.trim()}” is not a phone number.`,
    });
  if (problems.length > 0)
    throw refusal("invalid_input", "Some fields need mending.", { problems });
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function exists(world: World, email: string, but?: string): UserSaved | null {
  const user = world.users.find(
    (one) => one.id !== but && one.merged_into === null && email.trim() && same(one.email, email),
  );
  if (!user) return null;
  const from = user.source ? `, from ${user.source.directory}` : "";
  const archived = user.archived_at === null ? "" : ", and is archived";
  return {
    kind: "exists",
    user: hitOf(world, user),
    row: rowOf(world, user.id),
    message: `${user.name} has this address${from}${archived}.`,
  };
}

const valuesOf = (draft: UserDraft) => ({
  name: draft.name.trim(),
  email: draft.email.trim(),
  user_name: draft.user_name.trim() || null,
  domain: draft.domain.trim().toLowerCase() || null,
  phone: draft.phone.trim() || null,
  language: draft.language || null,
  time_zone: draft.time_zone || null,
});

const saved = (world: World, id: string): UserSaved => ({
  kind: "saved",
  user: hitOf(world, find(world, id)),
  row: rowOf(world, id),
});

function affectedBy(rows: readonly UserRow[]): UsersAffected {
  const count = (test: (row: UserRow) => boolean) => rows.filter(test).length;
  const sum = (of: (row: UserRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    users: rows.length,
    from_directories: count((row) => row.source !== null),
    domain_synced: count((row) => row.source?.synced.includes("domain") ?? false),
    archived: count((row) => row.archived_at !== null),
    deletable: count((row) => row.can_delete),
    with_live_invites: count((row) => row.live_invites > 0),
    live_invites: sum((row) => row.live_invites),
    devices: sum((row) => row.devices),
  };
}

function mergePlan(world: World, args: Record<string, unknown>) {
  const keep = String(args.keep);
  const ids = [...new Set(args.merge as string[])].filter((id) => id !== keep);
  if (ids.length === 0 || ids.length > mostMerged)
    throw refusal(
      "invalid_input",
      `Choose the user that stays, and between one and ${mostMerged} others.`,
      { field: "merge" },
    );
  const stays = rowOf(world, keep);
  const merged = ids.map((id) => rowOf(world, id));
  const sum = (of: (row: UserRow) => number) => merged.reduce((all, row) => all + of(row), 0);
  const first = <K extends "phone" | "user_name" | "domain" | "language" | "time_zone">(key: K) =>
    stays[key] ?? merged.find((row) => row[key] !== null)?.[key] ?? null;
  return {
    stays: {
      ...stays,
      phone: first("phone"),
      user_name: first("user_name"),
      domain: first("domain"),
      language: first("language"),
      time_zone: first("time_zone"),
      source: stays.source ?? merged.find((row) => row.source)?.source ?? null,
      invites: stays.invites + sum((row) => row.invites),
      live_invites: stays.live_invites + sum((row) => row.live_invites),
      devices: stays.devices + sum((row) => row.devices),
    },
    merged,
    invites: sum((row) => row.invites),
    devices: sum((row) => row.devices),
  };
}

export const userCommands: Handlers = {
  list_users: (world, args) =>
    page(
      userRows(world)
        .filter((row) => matches(row, args.filter as UserFilter))
        .sort(orders[args.sort as UserSort]),
      args.cursor,
      Number(args.limit),
    ),
  count_users: (world, args): UserCounts => {
    const filter = args.filter as UserFilter;
    const rows = userRows(world);
    const ofRoster = rows.filter((row) => matches(row, filter, "roster"));
    const inAll = rows.filter((row) =>
      matches(row, { ...filter, left: false, left_with_live_invite: false }),
    );
    const ofSource = rows.filter((row) => matches(row, filter, "source"));
    const domains = new Map<string, number>();
    for (const row of rows.filter((one) => matches(one, filter, "domain")))
      domains.set(row.domain ?? "", (domains.get(row.domain ?? "") ?? 0) + 1);
    return {
      total: rows.filter((row) => matches(row, filter)).length,
      all_roster: ofRoster.length,
      by_roster: rosters.map((roster) => ({
        roster,
        count: ofRoster.filter((row) => row.roster === roster).length,
      })),
      left: inAll.filter((row) => hasLeft(row.source?.state)).length,
      left_with_live_invite: inAll.filter((row) => row.left_with_live_invite).length,
      by_source: [{ id: "", name: "" }, ...(world.users.length > 0 ? directories : [])].map(
        ({ id, name }) => ({
          directory_id: id,
          name,
          count: ofSource.filter((row) => (row.source?.directory_id ?? "") === id).length,
        }),
      ),
      by_domain: [...domains]
        .map(([domain, count]) => ({ domain, count }))
        .sort((a, b) => b.count - a.count),
    };
  },
  roster_counts: (world) => {
    const rows = userRows(world).filter((row) => row.archived_at === null && !row.merged_into);
    const of = (roster: Roster) => rows.filter((row) => row.roster === roster).length;
    return {
      users: rows.length,
      never_invited: of("never_invited"),
      invited: of("invited"),
      enrolled: of("enrolled"),
      left_with_live_invite: rows.filter((row) => row.left_with_live_invite).length,
    };
  },
  user_detail: (world, args): UserDetail => {
    const user = find(world, args.id);
    const devices = page(devicesOf(world, user.id), null);
    const invites = page(invitesOf(world, user.id), null);
    return {
      user: rowOf(world, user.id),
      sign_in_paused_until: signInPausesOf(world).get(user.id) ?? null,
      directory_groups: directoryGroups.filter((group) => user.groups.includes(group.id)),
      devices: devices.rows,
      more_devices: devices.next,
      invites: invites.rows,
      more_invites: invites.next,
    };
  },
  let_user_sign_in_again: (world, args) => {
    signInPausesOf(world).delete(find(world, args.id).id);
    return null;
  },
  user_devices: (world, args) => page(devicesOf(world, String(args.id)), args.cursor),
  user_invites: (world, args) => page(invitesOf(world, String(args.id)), args.cursor),
  user_messages: (world, args) =>
    page(
      invitesOf(world, String(args.id)).flatMap((invite) =>
        messagesOf(invite).map((message) => ({
          message,
          invite_id: invite.id,
          platform: invite.platform,
          owned_by: invite.owned_by,
        })),
      ),
      args.cursor,
    ),
  user_history: (world, args) => {
    const user = find(world, args.id);
    const own = user.history.map((entry) => ({ entry, invite_id: null, device_id: null }));
    const ofInvites = invitesOf(world, user.id).flatMap((invite) => [
      {
        entry: { at: invite.created_at, kind: "created", detail: "", by: invite.created_by },
        invite_id: invite.id,
        device_id: null,
      },
      ...(invite.opened_at === null
        ? []
        : [
            {
              entry: { at: invite.opened_at, kind: "opened", detail: "Safari", by: "" },
              invite_id: invite.id,
              device_id: null,
            },
          ]),
    ]);
    const ofDevices = world.devices
      .filter(({ row }) => row.user_id === user.id)
      .flatMap((device) =>
        device.timeline.map((entry) => ({ entry, invite_id: null, device_id: device.row.id })),
      );
    return page(
      [...own, ...ofInvites, ...ofDevices].sort((a, b) => b.entry.at - a.entry.at),
      args.cursor,
    );
  },
  add_user: (world, args): UserSaved => {
    const draft = args.draft as UserDraft;
    checked(draft, false);
    const known = exists(world, draft.email);
    if (known) return known;
    const now = Date.now();
    const user: PretendUser = {
      ...valuesOf(draft),
      id: `user-new-${world.users.length}`,
      source: null,
      groups: [],
      created_at: now,
      edited_at: now,
      archived_at: null,
      merged_into: null,
      history: [{ at: now, kind: "created", detail: "", by: world.overview.account_name }],
    };
    world.users = [...world.users, user];
    return saved(world, user.id);
  },
  edit_user: (world, args): UserSaved => {
    const user = find(world, args.id);
    const draft = args.draft as UserDraft;
    checked(draft, user.source !== null);
    const known = exists(world, draft.email, user.id);
    if (known) return known;
    const next = valuesOf(draft);
    const changed = (Object.keys(next) as (keyof typeof next)[]).filter(
      (key) => (user[key] ?? "") !== (next[key] ?? ""),
    );
    const synced = changed.filter((key) => user.source?.synced.includes(key));
    if (synced.length > 0)
      throw refusal("invalid_input", "Some fields need mending.", {
        problems: synced.map((field) => ({
          field,
          code: "not_allowed",
          message: `It comes from ${user.source?.directory} and is changed there.`,
        })),
      });
    put(world, new Set([user.id]), (one) =>
      noted(world, { ...one, ...next }, "edited", changed.join(" ")),
    );
    return saved(world, user.id);
  },
  users_affected: (world, args) => affectedBy(chosen(world, args.selection as UserSelection)),
  archive_users: (world, args) => {
    const rows = chosen(world, args.selection as UserSelection);
    const fresh = rows.filter((row) => row.archived_at === null);
    const live = fresh.filter((row) => row.live_invites > 0);
    const { live_invites } = affectedBy(fresh);
    if ((args.live as LiveInvites) === "refuse" && live.length > 0)
      throw refusal(
        "conflict",
        `${live.length} of them hold live invites, ${live_invites} altogether. Nobody was archived.`,
        { hint: "Revoke the invites with it, or leave these users out." },
      );
    const ids = new Set(fresh.map((row) => row.id));
    world.invites = world.invites.map((invite) =>
      ids.has(invite.user_id) && invite.live
        ? { ...invite, state: "revoked" as const, live: false }
        : invite,
    );
    put(world, ids, (user) => noted(world, { ...user, archived_at: Date.now() }, "archived"));
    return { changed: fresh.length, skipped: rows.length - fresh.length, revoked: live_invites };
  },
  restore_users: (world, args): Changed => {
    const rows = chosen(world, args.selection as UserSelection);
    const ids = new Set(rows.filter((row) => row.archived_at !== null).map((row) => row.id));
    put(world, ids, (user) => noted(world, { ...user, archived_at: null }, "restored"));
    return { changed: ids.size, skipped: rows.length - ids.size };
  },
  set_users_domain: (world, args): Changed => {
    const domain = String(args.domain).trim();
    if (/\s/.test(domain))
      throw refusal("invalid_input", "A domain has no blanks.", { field: "domain" });
    const rows = chosen(world, args.selection as UserSelection);
    const ids = new Set(
      rows.filter((row) => !row.source?.synced.includes("domain")).map((row) => row.id),
    );
    put(world, ids, (user) =>
      noted(world, { ...user, domain: domain || null }, "edited", "domain"),
    );
    return { changed: ids.size, skipped: rows.length - ids.size };
  },
  delete_users: (world, args): Changed => {
    const rows = chosen(world, args.selection as UserSelection);
    const ids = new Set(rows.filter((row) => row.can_delete).map((row) => row.id));
    world.users = world.users.filter((user) => !ids.has(user.id));
    return { changed: ids.size, skipped: rows.length - ids.size };
  },
  plan_merge: mergePlan,
  merge_users: (world, args) => {
    const { stays, merged } = mergePlan(world, args);
    const ids = new Set(merged.map((row) => row.id));
    const owner = { user_id: stays.id, user_name: stays.name, user_email: stays.email };
    world.invites = world.invites.map((row) => (ids.has(row.user_id) ? { ...row, ...owner } : row));
    world.devices = world.devices.map((device) =>
      ids.has(device.row.user_id) ? { ...device, row: { ...device.row, ...owner } } : device,
    );
    put(world, ids, (user) => ({ ...user, merged_into: stays.id }));
    put(world, new Set([stays.id]), (user) =>
      noted(
        world,
        { ...user, phone: stays.phone, user_name: stays.user_name, domain: stays.domain },
        "merged",
        merged.map((row) => row.name).join(", "),
      ),
    );
    return rowOf(world, stays.id);
  },
  export_users: () => "/home/priya/users.csv",
};

const devicesOf = (world: World, id: string) =>
  world.devices.map((device) => device.row).filter((row) => row.user_id === id);
const invitesOf = (world: World, id: string) =>
  world.invites.filter((row) => row.user_id === id).sort((a, b) => b.created_at - a.created_at);
