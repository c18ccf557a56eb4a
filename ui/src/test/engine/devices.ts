/** The list of devices, one device, what is changed about it and asked of it. */
import { emit } from "@tauri-apps/api/event";
import type {
  CommandState,
  DeviceAction,
  DeviceChange,
  DeviceCommandKind,
  DeviceCommandRequest,
  DeviceCounts,
  DeviceDetail,
  DeviceFilter,
  DeviceRow,
  DeviceSort,
  DeviceState,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { actor, ownDevicesOnly } from "./accounts";
import { makeCommand, openOf, type PretendDevice } from "./sampleDevices";
import type { World } from "./world";

const states: DeviceState[] = ["pending", "staged", "managed", "unmanaged"];

export function deviceMatches(
  world: World,
  row: DeviceRow,
  filter: DeviceFilter,
  anyState = false,
): boolean {
  const search = filter.search.trim().toLowerCase();
  const text = [row.name, row.model, row.serial ?? "", row.user_name, row.user_email].join("\n");
  const group = world.groups.find((one) => one.id === filter.group_id)?.name;
  return (
    text.toLowerCase().includes(search) &&
    (anyState || filter.states.length === 0 || filter.states.includes(row.state)) &&
    (filter.platforms.length === 0 || filter.platforms.includes(row.platform)) &&
    (!filter.owned_by || filter.owned_by === row.owned_by) &&
    (filter.group_id == null || (filter.group_id === "" ? row.group === null : row.group === group))
  );
}

const orders: Record<DeviceSort, (a: DeviceRow, b: DeviceRow) => number> = {
  last_seen: (a, b) => b.last_seen_at - a.last_seen_at,
  newest: (a, b) => (b.enrolled_at ?? 0) - (a.enrolled_at ?? 0),
  user: (a, b) => a.user_name.localeCompare(b.user_name),
};

/** A technician's are those that came by By myself. */
function seen(world: World): DeviceRow[] {
  const rows = world.devices.map((device) => device.row);
  if (!ownDevicesOnly(world)) return rows;
  const codes = new Set(
    world.invites.filter((invite) => invite.via === "by_myself").map((invite) => invite.id),
  );
  return rows.filter((row) => row.invite_id !== null && codes.has(row.invite_id));
}

function find(world: World, id: unknown): PretendDevice {
  const found = world.devices.find((device) => device.row.id === id);
  if (!found) throw refusal("not_found", "The device is not there any more.");
  return found;
}

const kinds: DeviceCommandKind[] = [
  "device_information",
  "security_info",
  "profile_list",
  "remove_profile",
  "device_lock",
  "erase_device",
];

function refusedOf(row: DeviceRow, kind: DeviceCommandKind): string | null {
  if (row.state === "unmanaged") return "It is managed no longer.";
  if (row.state === "pending") return "It has not said yet that it is managed.";
  if (kind !== "device_lock" && kind !== "erase_device") return null;
  if (row.scope === "account") return "Only its work part is managed.";
  return row.owned_by === "corporate" ? null : "Only corporate devices can be locked or erased.";
}

/** Puts a changed device in place of the old, with a new row, as a read from the engine would give. */
function put(world: World, device: PretendDevice, patch: Partial<PretendDevice>): PretendDevice {
  const next = { ...device, ...patch };
  next.row = { ...next.row, open_commands: openOf(next.commands) };
  world.devices = world.devices.map((known) => (known.row.id === device.row.id ? next : known));
  return next;
}

/** Changes the row of one device; tests and the browser's console move it along with it. */
export function moveDevice(world: World, id: string, patch: Partial<DeviceRow>): void {
  const device = find(world, id);
  put(world, device, { row: { ...device.row, ...patch } });
}

/** The device answers all that waits for it. What a command does, it does now. */
export function answerCommands(
  world: World,
  id: string,
  state: CommandState = "acknowledged",
  reason = "",
): void {
  const device = find(world, id);
  const now = Date.now();
  const waiting = device.commands.filter((c) => ["queued", "sent", "not_now"].includes(c.state));
  const gone =
    state === "acknowledged" &&
    waiting.some((c) => c.kind === "remove_profile" || c.kind === "erase_device");
  put(world, device, {
    row: {
      ...device.row,
      last_seen_at: now,
      ...(gone ? { state: "unmanaged" as const, reason: "Unenrolled" } : {}),
    },
    commands: device.commands.map((command) =>
      waiting.includes(command)
        ? {
            ...command,
            state,
            reason,
            sent_at: command.sent_at ?? now,
            answered_at: now,
            attempts: command.attempts + 1,
          }
        : command,
    ),
    timeline: gone
      ? [...device.timeline, { at: now, kind: "checked_out", detail: "Unenrolled", by: "" }]
      : device.timeline,
  });
}

function detailOf({ row, ...rest }: PretendDevice): DeviceDetail {
  const actions: DeviceAction[] = kinds.map((kind) => ({ kind, refused: refusedOf(row, kind) }));
  return { device: row, actions, ...rest };
}

export const deviceCommands: Handlers = {
  export_devices: () => "/home/priya/devices.csv",
  list_devices: (world, args) => {
    const all = seen(world)
      .filter((row) => deviceMatches(world, row, args.filter as DeviceFilter))
      .sort(orders[args.sort as DeviceSort]);
    const from = args.cursor ? Number(args.cursor) : 0;
    const end = from + Number(args.limit);
    return { rows: all.slice(from, end), next: end < all.length ? String(end) : null };
  },
  count_devices: (world, args): DeviceCounts => {
    const filter = args.filter as DeviceFilter;
    const rows = seen(world);
    const by_state = states.map((state) => ({
      state,
      count: rows.filter((row) => row.state === state && deviceMatches(world, row, filter, true))
        .length,
    }));
    return {
      total: rows.filter((row) => deviceMatches(world, row, filter)).length,
      all_states: by_state.reduce((sum, entry) => sum + entry.count, 0),
      by_state,
    };
  },
  device_detail: (world, args) => detailOf(find(world, args.id)),
  device_of_invite: (world, args) => {
    const invite = world.invites.find((row) => row.id === args.inviteId);
    if (invite?.state !== "enrolled") return null;
    return world.devices.find((device) => device.row.invite_id === invite.id)?.row ?? null;
  },
  change_device: (world, args) => {
    const device = find(world, args.id);
    const { user, owned_by, group } = args.change as DeviceChange;
    const known = world.invites.find((invite) => invite.user_email === user?.email);
    const entry = (kind: string, detail: string) => ({
      at: Date.now(),
      kind,
      detail,
      by: actor(world).name,
    });
    if (user && !user.email.includes("@"))
      throw refusal("invalid_input", `“${user.email}” is not an address.`, { field: "email" });
    return put(world, device, {
      row: {
        ...device.row,
        ...(user && {
          user_id: known?.user_id ?? `user-${user.email}`,
          user_name: user.name,
          user_email: user.email,
          state: device.row.state === "staged" ? ("managed" as const) : device.row.state,
        }),
        ...(owned_by && { owned_by }),
        ...(group !== null && { group: group.trim() || null }),
      },
      timeline: [
        ...device.timeline,
        ...(user ? [entry("user_changed", user.name)] : []),
        ...(owned_by ? [entry("owned_by_changed", owned_by)] : []),
        ...(group !== null ? [entry("group_changed", group.trim())] : []),
      ],
    }).row;
  },
  send_device_command: (world, args) => {
    const device = find(world, args.id);
    const { kind, pin } = args.request as DeviceCommandRequest;
    const refused = refusedOf(device.row, kind);
    if (refused) throw refusal("conflict", refused);
    const locks = kind === "device_lock" || kind === "erase_device";
    if (locks && device.row.platform === "macos" && !/^\d{6}$/.test(pin))
      throw refusal("invalid_input", "The PIN is six digits.", { field: "pin" });
    const command = makeCommand(kind, "queued", Date.now(), { by: actor(world).name });
    put(world, device, {
      commands: [command, ...device.commands],
      timeline: [
        ...device.timeline,
        { at: Date.now(), kind: "command", detail: kind, by: command.by },
      ],
    });
    if (world.answerAfter !== null && device.can_push) {
      setTimeout(() => {
        answerCommands(world, device.row.id);
        void emit("engine-changed", { revision: 1 });
      }, world.answerAfter);
    }
    return command;
  },
  cancel_device_command: (world, args) => {
    const device = find(world, args.id);
    const command = device.commands.find((known) => known.id === args.commandId);
    if (command?.state !== "queued" && command?.state !== "not_now")
      throw refusal("conflict", "The device has this command already.");
    const cancelled = { ...command, state: "cancelled" as const };
    put(world, device, {
      commands: device.commands.map((known) => (known === command ? cancelled : known)),
    });
    return cancelled;
  },
  eject_device: (world, args) => {
    const device = find(world, args.id);
    const by = actor(world).name;
    return put(world, device, {
      row: { ...device.row, state: "unmanaged", reason: `Stopped by ${by}` },
      commands: device.commands.map((command) =>
        command.answered_at === null && command.state !== "cancelled"
          ? { ...command, state: "cancelled" as const }
          : command,
      ),
      timeline: [...device.timeline, { at: Date.now(), kind: "ejected", detail: "", by }],
    }).row;
  },
};
