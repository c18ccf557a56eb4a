/** Directories: the list, the form, its test, syncs with preview and brake. */
import { emit } from "@tauri-apps/api/event";
import type {
  DirectoryConnection,
  DirectoryCounts,
  DirectoryDetail,
  DirectoryDraft,
  DirectoryPlanKind,
  DirectoryPlanRow,
  DirectoryPreview,
  DirectorySyncReport,
  DirectorySyncRow,
  DirectorySyncSettings,
  DirectorySyncStatus,
  Problem,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { directoryPresets } from "./directoryPresets";
import { directoryTest } from "./directoryTests";
import { directories as sampleDirectories } from "./sampleUsers";
import type { World } from "./world";

export interface PretendDirectory {
  id: string;
  name: string;
  enabled: boolean;
  sign_in: boolean;
  connection: DirectoryConnection;
  secret: string | null;
  sync: DirectorySyncSettings;
  problem: string | null;
  status: DirectorySyncStatus;
  history: DirectorySyncRow[];
  /** What reading it would come to. */
  would: { counts: DirectoryCounts; rows: DirectoryPlanRow[] };
  /** The plan that was looked at last, or is held. */
  kept: string | null;
}

const minute = 60_000;
const hour = 60 * minute;
const kept = new WeakMap<World, PretendDirectory[]>();

/** The directories of this world; tests may set them up first. */
export function directoriesOf(world: World): PretendDirectory[] {
  let all = kept.get(world);
  if (!all) {
    all = world.directory ? samples(world.now) : [];
    kept.set(world, all);
  }
  return all;
}

const usual: Required<DirectorySyncSettings> = {
  every_minutes: 60,
  full_every_hours: 24,
  most_leaving_percent: 10,
  on_leaving: "show",
};

const idle = (): DirectorySyncStatus => ({
  running: null,
  last: null,
  synced_at: null,
  full_at: null,
  next_at: null,
  held: null,
  failures: 0,
  not_taken: 0,
});

const row = (
  kind: DirectoryPlanKind,
  name: string,
  detail = "",
  more: Partial<DirectoryPlanRow> = {},
): DirectoryPlanRow => ({
  kind,
  external_id: `ext-${name}`,
  name,
  email: `${name.toLowerCase().replace(/\W+/g, ".")}@northwind.example`,
  user_id: kind === "new" || kind === "unusable" || kind === "left_out" ? null : `user-of-${name}`,
  detail,
  changes: [],
  live_invites: 0,
  ...more,
});

/** A usual day: some come, one leaves. */
const usualDay = () => ({
  counts: {
    usable: 290,
    present: 293,
    new: 12,
    changed: 2,
    gone: 1,
    disabled: 1,
    unchanged: 287,
    conflicts: 1,
    unusable: 1,
  },
  rows: [
    ...Array.from({ length: 12 }, (_, index) => row("new", `Nell Newcomer ${index + 1}`)),
    row("changed", "Dana Whitlock", "email, phone", {
      changes: [
        {
          field: "email",
          before: "dana.whitlock@northwind.example",
          after: "dana.reyes@northwind.example",
        },
        { field: "phone", before: "", after: "+44 20 7946 0101" },
      ],
    }),
    row("changed", "Imran Qureshi", "groups"),
    row("gone", "Rosa Delgado-Ruiz", "not in the directory any more", { live_invites: 1 }),
    row("disabled", "Owen Fitzgerald", "an admin disabled the account"),
    row(
      "conflict",
      "Kenji Watanabe",
      "the address belongs to Kenji Watanabe, from Contoso Entra ID",
    ),
    row("unusable", "CN=Scanner,OU=Devices,DC=northwind,DC=example", "mail: there is none", {
      email: "",
    }),
  ],
});

/** Too many leave: the brake holds it. */
export const badDay = () => ({
  counts: { usable: 240, present: 293, gone: 41, disabled: 12, unchanged: 240 },
  rows: [
    ...Array.from({ length: 41 }, (_, index) =>
      row("gone", `Gil Gone ${index + 1}`, "not in the directory any more", {
        live_invites: index % 4 === 0 ? 1 : 0,
      }),
    ),
    ...Array.from({ length: 12 }, (_, index) =>
      row("disabled", `Dee Disabled ${index + 1}`, "an admin disabled the account"),
    ),
  ],
});

const past = (
  now: number,
  ago: number,
  outcome: string,
  more: Partial<DirectorySyncRow> = {},
): DirectorySyncRow => ({
  id: `sync-${ago}`,
  started_at: now - ago,
  ended_at: now - ago + 4200,
  full: false,
  by: "",
  outcome,
  words: "",
  remedy: "",
  counts: {},
  ...more,
});

function settingsOf(preset: string, patch: Record<string, unknown>): DirectoryConnection {
  const connection = directoryPresets.find(({ id }) => id === preset)?.connection;
  if (!connection) throw new Error(`no preset ${preset}`);
  const settings = { ...connection.settings, ...patch };
  return { ...connection, settings } as DirectoryConnection;
}

function samples(now: number): PretendDirectory[] {
  const history = [
    past(now, 20 * minute, "done", { counts: { new: 3, changed: 2, unchanged: 6 } }),
    past(now, 80 * minute, "done", { counts: { unchanged: 4 } }),
    past(now, 26 * hour, "failed", {
      words: "dc1.northwind.example did not answer on port 636.",
      remedy: "Check that the server runs, and that no firewall is in between.",
    }),
    past(now, 27 * hour, "done", { full: true, by: "Priya Raman", counts: { new: 290 } }),
  ];
  const [ad, entra] = sampleDirectories;
  return [
    {
      ...ad,
      enabled: true,
      sign_in: true,
      connection: settingsOf("active_directory", {
        host: "dc1.northwind.example",
        base_dn: "DC=northwind,DC=example",
        bind_as: "muster@northwind.example",
      }),
      secret: "S3cret-of-AD",
      sync: { ...usual },
      problem: null,
      status: {
        ...idle(),
        last: history[0] ?? null,
        synced_at: now - 20 * minute,
        full_at: now - 3 * hour,
        next_at: now + 40 * minute,
      },
      history,
      would: usualDay(),
      kept: null,
    },
    {
      ...entra,
      enabled: true,
      sign_in: true,
      connection: settingsOf("entra", {
        provider: {
          kind: "entra",
          tenant: "8eaef023-2b34-4da1-9baa-8bc8c9d6a490",
          cloud: "global",
        },
        client_id: "0b1c3f0e-0000-4000-8000-000000000001",
      }),
      secret: "S3cret-of-Entra",
      sync: {},
      problem: null,
      status: idle(),
      history: [],
      would: { counts: {}, rows: [] },
      kept: null,
    },
  ];
}

export function directoryNamed(world: World, id: unknown): PretendDirectory {
  const found = directoriesOf(world).find((one) => one.id === id);
  if (!found) throw refusal("not_found", "This directory is not there any more.");
  return found;
}

/** Its next sync is one that the brake held. */
export function holdSync(world: World, id: string): PretendDirectory {
  const directory = directoryNamed(world, id);
  directory.would = badDay();
  ended(world, directory, held(directory, false), false, "");
  return directory;
}

/** It could not be read for some time. */
export function failSync(world: World, id: string): PretendDirectory {
  const directory = directoryNamed(world, id);
  const last = past(world.now, 5 * minute, "failed", {
    words: "dc1.northwind.example refused the account that reads.",
    remedy: "Check its name and password: it may have expired.",
  });
  directory.history.unshift(last);
  Object.assign(directory.status, { last, failures: 3 });
  return directory;
}

const leavingOf = ({ gone = 0, disabled = 0 }: DirectoryCounts) => gone + disabled;

const planId = ({ would }: PretendDirectory) => `plan-${leavingOf(would.counts)}`;

function holdsOf({ would, sync }: PretendDirectory): string[] {
  const leaving = leavingOf(would.counts);
  const of = would.counts.present ?? 0;
  const most = sync.most_leaving_percent ?? usual.most_leaving_percent;
  if (leaving < 5 || leaving * 100 <= of * most) return [];
  return [
    `${leaving} of ${of} users would be disabled or gone, more than the ${most} % that are allowed without asking.`,
  ];
}

const report = (
  directory: PretendDirectory,
  outcome: string,
  full: boolean,
): DirectorySyncReport => ({
  outcome,
  full,
  counts: directory.would.counts,
  revoked: 0,
  held: null,
  hold_words: [],
  notes: [],
});

const held = (directory: PretendDirectory, full: boolean): DirectorySyncReport => ({
  ...report(directory, "held", full),
  held: planId(directory),
  hold_words: holdsOf(directory),
});

function ended(
  world: World,
  directory: PretendDirectory,
  outcome: DirectorySyncReport,
  full: boolean,
  by: string,
) {
  const last: DirectorySyncRow = {
    ...past(world.now, 2000, outcome.outcome),
    id: `sync-now-${directory.history.length}`,
    full,
    by,
    words: outcome.hold_words.join(" "),
    remedy: outcome.held ? "Look what would change, and confirm it if it is right." : "",
    counts: outcome.counts,
  };
  directory.history.unshift(last);
  directory.kept = outcome.held;
  Object.assign(directory.status, { last, held: outcome.held, running: null });
  if (outcome.outcome === "done")
    Object.assign(directory.status, { synced_at: world.now, failures: 0 });
}

function detailOf(world: World, directory: PretendDirectory): DirectoryDetail {
  const { connection } = directory;
  const isLdap = connection.kind === "ldap";
  const make = directoryPresets.find((preset) =>
    connection.kind === "ldap"
      ? preset.connection.kind === "ldap" &&
        preset.connection.settings.kind === connection.settings.kind
      : preset.connection.kind === "oidc" &&
        preset.connection.settings.provider.kind === connection.settings.provider.kind,
  );
  const ofIt = world.users.filter(
    (user) => user.source?.directory_id === directory.id && user.archived_at === null,
  );
  return {
    row: {
      id: directory.id,
      name: directory.name,
      kind: connection.kind,
      make: make?.label ?? "",
      place:
        connection.kind === "ldap"
          ? `${connection.settings.host}:${connection.settings.port}`
          : connection.settings.provider.kind === "entra"
            ? `https://login.microsoftonline.com/${connection.settings.provider.tenant}/v2.0`
            : "https://accounts.example.com",
      enabled: directory.enabled,
      sign_in: directory.sign_in,
      users: ofIt.filter((user) => user.source?.state === "present").length,
      left: ofIt.filter((user) => user.source?.state !== "present").length,
      problem: directory.problem,
      sync: {
        ...directory.status,
        next_at: directory.enabled && isLdap ? directory.status.next_at : null,
      },
    },
    connection,
    has_secret: directory.secret !== null,
    sync: directory.sync,
    redirect_address: isLdap ? "" : redirectOf(directory.id),
  };
}

const redirectOf = (id: string) => `https://enroll.northwind.example/sign-in/${id}/back`;

/** As the engine: each at its field. */
function check(world: World, draft: DirectoryDraft) {
  const problems: Problem[] = [];
  const add = (field: string, message: string) =>
    problems.push({ field, code: "required", message });
  if (draft.name === "") add("name", "The name is missing.");
  const taken = directoriesOf(world).some(
    (one) => one.id !== draft.id && one.name.toLowerCase() === draft.name.toLowerCase(),
  );
  if (taken) add("name", "Another directory has this name.");
  const secret =
    draft.secret.kind === "set"
      ? draft.secret.value
      : draft.secret.kind === "keep" && draft.id !== null
        ? directoryNamed(world, draft.id).secret
        : null;
  if (draft.connection.kind === "ldap") {
    const { settings } = draft.connection;
    if (settings.host === "") add("host", "The server is missing.");
    if (!/^\w+=[^,]+(,\w+=[^,]+)*$/.test(settings.base_dn))
      add("base_dn", "The base DN is no DN. One looks like ou=people,dc=example,dc=com.");
    if (settings.bind_as && !secret) add("secret", "The password is missing.");
    if (!settings.user_filter.startsWith("("))
      add(
        "user_filter",
        "The filter for users cannot be read. One looks like (objectClass=person).",
      );
    for (const [place, name] of settings.attributes.login.entries())
      if (!/^[a-z][a-z0-9-]*$/i.test(name))
        add(
          `attributes.login.${place}`,
          "A name of an attribute has letters, digits and hyphens only.",
        );
  } else {
    const { settings } = draft.connection;
    if (settings.client_id === "") add("client_id", "The client ID is missing.");
    if (settings.provider.kind === "entra" && settings.provider.tenant.length !== 36)
      add(
        "provider.tenant",
        "A tenant ID looks like 8eaef023-2b34-4da1-9baa-8bc8c9d6a490. Entra ID names it so in every token, never by its domain.",
      );
    if (settings.provider.kind === "google" && settings.provider.hosted_domains.length === 0)
      add(
        "provider.hosted_domains",
        "Name the domain of your organisation: everybody can have an account with Google.",
      );
  }
  if (problems.length > 0)
    throw refusal("invalid_input", problems[0]?.message ?? "", {
      problems,
    });
  return secret;
}

const changed = () => emit("engine-changed", { revision: 1 });

export const directoryCommands: Handlers = {
  list_directories: (world) =>
    directoriesOf(world)
      .map((one) => detailOf(world, one).row)
      .sort((a, b) => a.name.localeCompare(b.name)),
  directory: (world, args) => detailOf(world, directoryNamed(world, args.id)),
  directory_presets: (world) => {
    const new_id = `0199aaaa-0000-7000-8000-${String(directoriesOf(world).length).padStart(12, "0")}`;
    return { new_id, redirect_address: redirectOf(new_id), presets: directoryPresets };
  },
  save_directory: (world, args) => {
    const draft = args.draft as DirectoryDraft;
    const secret = check(world, draft);
    const { name, enabled, sign_in, connection, sync } = draft;
    const id = draft.id ?? draft.new_id ?? "directory-new";
    const all = directoriesOf(world);
    const known = all.find((one) => one.id === id);
    if (known) Object.assign(known, { name, enabled, sign_in, connection, sync, secret });
    else
      all.push({
        ...{ id, name, enabled, sign_in, connection, sync, secret },
        problem: null,
        status: { ...idle(), next_at: world.now },
        history: [],
        would: usualDay(),
        kept: null,
      });
    return detailOf(world, directoryNamed(world, id));
  },
  enable_directory: (world, args) => {
    const directory = directoryNamed(world, args.id);
    directory.enabled = args.enabled as boolean;
    return detailOf(world, directory);
  },
  remove_directory: (world, args) => {
    const directory = directoryNamed(world, args.id);
    const { users } = detailOf(world, directory).row;
    directoriesOf(world).splice(directoriesOf(world).indexOf(directory), 1);
    world.users = world.users.map((user) =>
      user.source?.directory_id === directory.id ? { ...user, source: null } : user,
    );
    return { users };
  },
  test_directory: async (world, args) => {
    const draft = args.draft as DirectoryDraft;
    check(world, draft);
    const found = directoryTest(draft.connection);
    for (const step of found.steps) {
      await new Promise((done) => setTimeout(done, 20));
      await emit("directory-test-progress", { step });
    }
    return found;
  },
  preview_sync: (world, args): DirectoryPreview => {
    const directory = directoryNamed(world, args.id);
    directory.kept = planId(directory);
    const holds = holdsOf(directory);
    return {
      plan_id: directory.kept,
      counts: directory.would.counts,
      holds: [],
      hold_words: holds,
      notes: ["2 entries pointed at other servers. They are not followed."],
      groups_changed: 3,
      groups_gone: 0,
      live_invites_of_leavers: directory.would.rows.reduce((n, one) => n + one.live_invites, 0),
      made_at: world.now,
    };
  },
  directory_plan_rows: (world, args) => {
    const directory = directoryNamed(world, args.id);
    if (directory.kept === null || directory.kept !== args.planId)
      throw refusal("not_found", "What would change was looked at anew since.");
    const all = directory.would.rows.filter((one) => one.kind === args.kind);
    const offset = args.offset as number;
    const end = offset + (args.limit as number);
    return { rows: all.slice(offset, end), next: end < all.length ? end : null };
  },
  sync_now: (world, args): DirectorySyncReport => {
    const directory = directoryNamed(world, args.id);
    if (directory.status.running)
      throw refusal("conflict", "This directory is being read just now.", {
        hint: "Wait until that has ended, or stop it.",
      });
    const full = (args.full as boolean) || args.confirmed !== null;
    const waits = holdsOf(directory).length > 0 && args.confirmed !== planId(directory);
    const outcome = waits ? held(directory, full) : report(directory, "done", full);
    ended(world, directory, outcome, full, world.overview.account_name);
    void changed();
    return outcome;
  },
  stop_sync: (world, args) => {
    const { status } = directoryNamed(world, args.id);
    if (!status.running) return false;
    status.running = { ...status.running, stopping: true };
    void changed();
    return true;
  },
  directory_sync_status: (world, args) => directoryNamed(world, args.id).status,
  directory_syncs: (world, args) => {
    const { history } = directoryNamed(world, args.id);
    const from = Number(args.cursor ?? 0);
    const end = from + (args.limit as number);
    return { rows: history.slice(from, end), next: end < history.length ? String(end) : null };
  },
};
