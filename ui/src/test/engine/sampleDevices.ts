/** Invented devices in every state and scope. The first nine are one of each kind; after that they follow evenly. */
import type {
  DeviceCommand,
  DeviceCommandKind,
  DeviceFact,
  DeviceProfile,
  DeviceRow,
  DeviceState,
  InviteRow,
  Platform,
  TimelineEntry,
} from "@/bindings";

export interface PretendDevice {
  row: DeviceRow;
  facts: DeviceFact[];
  profiles: DeviceProfile[] | null;
  commands: DeviceCommand[];
  timeline: TimelineEntry[];
  certificate_until: number | null;
  can_push: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Model {
  model: string;
  product: string;
  platform: Platform;
  os: string;
  facts: DeviceFact[];
}

const fact = (subject: string, name: string, value: string): DeviceFact => ({
  subject,
  name,
  value,
});

const phone = (model: string, product: string, os: string): Model => ({
  model,
  product,
  platform: "ios",
  os,
  facts: [
    fact("Hardware", "Storage", "128 GB, 71 GB free"),
    fact("Hardware", "Battery", "84%"),
    fact("System", "Build", "22D63"),
    fact("System", "Supervised", "No"),
    fact("System", "Last cloud backup", "Today, 03:12"),
    fact("Security", "Passcode set", "Yes"),
    fact("Security", "Passcode meets the rules", "Yes"),
    fact("Security", "Encryption", "Block and file"),
    fact("Network", "Wi-Fi address", "3c:06:30:5a:11:9e"),
    fact("Network", "Carrier", "Northwind Mobile"),
    fact("Network", "IMEI", "35 693803 564380 9"),
  ],
});

const mac = (model: string, product: string, os: string): Model => ({
  model,
  product,
  platform: "macos",
  os,
  facts: [
    fact("Hardware", "Storage", "494 GB, 288 GB free"),
    fact("Hardware", "Processor", "Apple M3"),
    fact("System", "Build", "24D70"),
    fact("System", "Host name", "dana-mbp.local"),
    fact("Security", "FileVault", "On"),
    fact("Security", "Firewall", "On"),
    fact("Security", "System Integrity Protection", "On"),
    fact("Network", "Wi-Fi address", "a4:83:e7:2b:90:01"),
    fact("Network", "Ethernet address", "a4:83:e7:2b:90:02"),
  ],
});

const models = [
  phone("iPhone 15 Pro", "iPhone16,1", "iOS 18.3"),
  mac("MacBook Air (13-inch, M3, 2024)", "Mac15,12", "macOS 15.3"),
  phone("iPad Air 13-inch (M2)", "iPad14,10", "iPadOS 18.3"),
  phone("iPhone SE (3rd generation)", "iPhone14,6", "iOS 17.7.2"),
  mac("iMac (24-inch, M3, 2023)", "Mac15,5", "macOS 14.7.3"),
  phone("iPhone 16", "iPhone17,3", "iOS 18.3"),
  mac("Mac mini (M4, 2024)", "Mac16,10", "macOS 15.3"),
] as const satisfies readonly Model[];

const states: DeviceState[] = [
  "managed",
  "managed",
  "staged",
  "pending",
  "managed",
  "unmanaged",
  "managed",
  "unmanaged",
  "staged",
];

const reasons = ["Removed on the device", "Stopped by Priya Raman", "Erased"];

const named: Record<string, (first: string) => string> = {
  ios: (first) => `${first}’s iPhone`,
  macos: (first) => `${first}’s Mac`,
};

let commandsMade = 0;

/** A command as the engine keeps it. */
export function makeCommand(
  kind: DeviceCommandKind,
  state: DeviceCommand["state"],
  at: number,
  more: Partial<DeviceCommand> = {},
): DeviceCommand {
  commandsMade += 1;
  const sent = state === "queued" || state === "cancelled" ? null : at + 2000;
  const answered = state === "acknowledged" || state === "failed" ? at + 3500 : null;
  return {
    id: `command-${commandsMade}`,
    kind,
    state,
    reason: "",
    by: "Priya Raman",
    queued_at: at,
    sent_at: sent,
    answered_at: answered,
    attempts: sent === null ? 0 : 1,
    ...more,
  };
}

/** The account that By myself maps a device to. */
const staff = { user_id: "me", user_name: "Priya Raman", user_email: "p.raman@northwind.example" };

function historyOf(row: DeviceRow, index: number): TimelineEntry[] {
  const begun = (row.enrolled_at ?? row.last_seen_at) - 40_000;
  const entry = (at: number, kind: string, detail = "", by = "") => ({ at, kind, detail, by });
  const timeline = [entry(begun, "authenticated", row.product)];
  if (row.enrolled_at !== null) {
    timeline.push(
      entry(row.enrolled_at, "enrolled", row.model),
      entry(row.enrolled_at + 5000, "certificate", "Valid for one year"),
      entry(row.enrolled_at + 8000, "told", `${row.os}, passcode set`),
    );
  }
  if (index % 9 === 1) {
    timeline.push(
      entry(begun + 2 * hour, "group_changed", row.group ?? "", "Priya Raman"),
      entry(begun + 3 * hour, "user_changed", row.user_name, "Luis Ortega"),
      entry(begun + 5 * hour, "push_failed", "Apple’s push service did not answer"),
    );
  }
  if (row.state === "unmanaged") {
    const ejected = row.reason.startsWith("Stopped");
    timeline.push(
      entry(
        row.last_seen_at,
        ejected ? "ejected" : "checked_out",
        ejected ? "" : row.reason,
        ejected ? "Priya Raman" : "",
      ),
    );
    if (ejected)
      timeline.push(entry(row.last_seen_at + hour, "refused", "It asked and was turned away"));
  }
  return timeline;
}

function commandsOf(row: DeviceRow, index: number, now: number): DeviceCommand[] {
  if (row.state === "pending") return [];
  const at = row.enrolled_at ?? row.last_seen_at;
  const first = [
    makeCommand("profile_list", "acknowledged", at + 6000, { by: "" }),
    makeCommand("security_info", "acknowledged", at + 6000, { by: "" }),
    makeCommand("device_information", "acknowledged", at + 6000, { by: "" }),
  ];
  if (index % 9 === 1) {
    return [
      makeCommand("device_lock", "queued", now - 4 * minute),
      makeCommand("security_info", "not_now", now - hour, { attempts: 3 }),
      makeCommand("device_information", "failed", now - 3 * hour, {
        reason: "The device is locked and cannot answer (MCMDMErrorDomain 12021)",
      }),
      makeCommand("device_lock", "cancelled", now - 2 * day, { by: "Luis Ortega" }),
      ...first,
    ];
  }
  return first;
}

export function makeDevice(
  index: number,
  invites: readonly InviteRow[],
  now: number,
): PretendDevice {
  const enrolled = invites.filter((invite) => invite.state === "enrolled");
  const invite = enrolled[index] ?? invites[index % Math.max(1, invites.length)];
  const model = models[index % models.length] ?? models[0];
  const state = states[index % states.length] ?? "managed";
  const account = index % 9 === 6 && model.platform !== "windows";
  const owner =
    state === "staged" || !invite
      ? staff
      : {
          user_id: invite.user_id,
          user_name: invite.user_name,
          user_email: invite.user_email,
        };
  const begun = now - (index < 12 ? (index + 1) * 9 * hour : index * 50 * minute);
  const seen = state === "unmanaged" ? begun + 2 * hour : now - (index * 13 + 2) * minute;
  const first = owner.user_name.split(" ")[0] ?? "";
  const name = model.product.startsWith("iPad")
    ? `${first}’s iPad`
    : (named[model.platform]?.(first) ?? first);
  const profiles: DeviceProfile[] = [
    { identifier: "app.muster.enrollment", name: "Northwind Health enrollment", managed: true },
    { identifier: "example.northwind.wifi", name: "Ward Wi-Fi", managed: false },
  ];
  const row: DeviceRow = {
    id: `device-${String(index).padStart(5, "0")}`,
    state,
    scope: account ? "account" : "device",
    name: state === "pending" ? "" : name,
    model: model.model,
    product: model.product,
    platform: model.platform,
    os: model.os,
    serial: account
      ? null
      : `${"FGHKLM"[index % 6]}${(index * 7919 + 48271).toString(36).toUpperCase()}Q6L${index % 10}`,
    owned_by: account || index % 4 === 3 ? "personal" : "corporate",
    ...owner,
    group: state === "staged" ? null : (invite?.group ?? null),
    invite_id: invite?.id ?? "",
    enrolled_at: state === "pending" ? null : begun,
    last_seen_at: seen,
    reason: state === "unmanaged" ? (reasons[Math.floor(index / 2) % reasons.length] ?? "") : "",
    open_commands: 0,
  };
  const commands = commandsOf(row, index, now);
  row.open_commands = openOf(commands);
  return {
    row,
    facts:
      state === "pending"
        ? []
        : account
          ? model.facts.filter((known) => !/IMEI|address|Host/.test(known.name))
          : model.facts,
    profiles: state === "pending" ? null : profiles,
    commands,
    timeline: historyOf(row, index),
    certificate_until: row.enrolled_at === null ? null : row.enrolled_at + 365 * day,
    can_push: index % 9 !== 4 && state !== "pending",
  };
}

/** Commands that still wait for the device. */
export function openOf(commands: readonly DeviceCommand[]): number {
  return commands.filter(({ state }) => ["queued", "sent", "not_now"].includes(state)).length;
}
