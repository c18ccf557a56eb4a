/** The Groups page: the list, making, naming and removing groups, moving devices, rules, defaults, trying them. */
import type {
  Changed,
  DeviceSelection,
  GroupRow,
  GroupRulesView,
  GroupSaved,
  GroupTrial,
  OwnedBy,
  Platform,
  Problem,
  RuleDraft,
  RuleWhen,
} from "@/bindings";
import { ownerships } from "@/components/platforms";
import { type Handlers, refusal } from ".";
import { deviceMatches } from "./devices";
import { directoryGroups } from "./sampleUsers";
import type { World } from "./world";

const devicePlatforms: Platform[] = ["android", "ios", "macos", "windows"];

export interface PretendRule {
  id: string;
  when: RuleWhen;
  group_id: string;
}

function rowOf(world: World, { id, name, created_at }: World["groups"][number]): GroupRow {
  return {
    id,
    name,
    created_at,
    devices: world.devices.filter((device) => device.row.group === name).length,
    invites: world.invites.filter((invite) => invite.group === name).length,
    rules: world.rules.filter((rule) => rule.group_id === id).length,
    defaults: [...world.defaults.values()].filter((group) => group === id).length,
  };
}

function find(world: World, id: unknown) {
  const group = world.groups.find((one) => one.id === id);
  if (!group) throw refusal("not_found", "The group is not there any more.");
  return group;
}

function named(typed: unknown): string {
  const name = String(typed).trim();
  const wrong = (code: Problem["code"], message: string) =>
    refusal("invalid_input", message, {
      field: "name",
      problems: [{ field: "name", code, message }],
    });
  if (name === "") throw wrong("required", "The name is missing.");
  if (name.length > 100) throw wrong("too_long", "The name is longer than 100 characters.");
  return name;
}

function other(world: World, name: string, but?: string): GroupSaved | null {
  const taken = world.groups.find(
    (group) => group.id !== but && group.name.toLowerCase() === name.toLowerCase(),
  );
  return taken ? { kind: "exists", group: rowOf(world, taken) } : null;
}

const key = (owned: OwnedBy, platform: Platform) => `${owned} ${platform}`;

function revision(world: World): string {
  return JSON.stringify([world.rules, [...world.defaults]]);
}

function view(world: World): GroupRulesView {
  const nameOf = (id: string) => world.groups.find((group) => group.id === id)?.name ?? "";
  return {
    rules: world.rules.map((rule, index) => ({
      id: rule.id,
      number: index + 1,
      when: rule.when,
      directory_group_name:
        directoryGroups.find((group) => group.id === rule.when.directory_group)?.name ?? null,
      group_id: rule.group_id,
      group: nameOf(rule.group_id),
    })),
    defaults: ownerships.flatMap((owned_by) =>
      devicePlatforms.map((platform) => {
        const group_id = world.defaults.get(key(owned_by, platform)) ?? null;
        return { owned_by, platform, group_id, group: group_id && nameOf(group_id) };
      }),
    ),
    revision: revision(world),
  };
}

function problemsOf(rules: readonly RuleDraft[]): Problem[] {
  return rules.flatMap((rule, n): Problem[] => {
    const { domain, directory_group, email_domain, owned_by, platform } = rule.when;
    const found: Problem[] = [];
    if (rule.group_id === "")
      found.push({
        field: `rules.${n}.group_id`,
        code: "required",
        message: "Choose the group that devices join.",
      });
    if (!domain && !directory_group && !email_domain && !owned_by && !platform)
      found.push({
        field: `rules.${n}.when`,
        code: "required",
        message: "Say at least one thing that must hold.",
      });
    if (email_domain?.includes("@"))
      found.push({
        field: `rules.${n}.when.email_domain`,
        code: "invalid_email",
        message: "Only what stands behind the @.",
      });
    return found;
  });
}

function holds(world: World, when: RuleWhen, id: string, owned: OwnedBy, platform: Platform) {
  const user = world.users.find((one) => one.id === id);
  const same = (wanted: string | null, is: string | null | undefined) =>
    wanted === null || wanted.toLowerCase() === is?.toLowerCase();
  return (
    same(when.domain, user?.domain) &&
    same(when.email_domain, user?.email.split("@")[1]) &&
    (when.directory_group === null || (user?.groups.includes(when.directory_group) ?? false)) &&
    (when.owned_by === null || when.owned_by === owned) &&
    (when.platform === null || when.platform === platform)
  );
}

/** Which group a device of this user would join, and why; also said by the plan of invites. */
export function groupFor(
  world: World,
  id: string,
  owned: OwnedBy,
  platform: Platform,
): { group: string | null; group_id: string | null; rule: number | null; why: string } {
  const at = world.rules.findIndex((rule) => holds(world, rule.when, id, owned, platform));
  const group_id = world.rules[at]?.group_id ?? world.defaults.get(key(owned, platform)) ?? null;
  return {
    group: world.groups.find((group) => group.id === group_id)?.name ?? null,
    group_id,
    rule: at < 0 ? null : at + 1,
    why: at >= 0 ? `by rule ${at + 1}` : group_id ? "by default" : "",
  };
}

/** A few rules and defaults, as an organisation has them. */
export function sampleRules(world: World): void {
  const nothing = {
    domain: null,
    directory_group: null,
    email_domain: null,
    owned_by: null,
    platform: null,
  };
  world.rules = [
    {
      id: "rule-1",
      when: { ...nothing, directory_group: "dg-nurses", owned_by: "corporate" },
      group_id: "group-0",
    },
    { id: "rule-2", when: { ...nothing, directory_group: "dg-finance" }, group_id: "group-1" },
    {
      id: "rule-3",
      when: { ...nothing, domain: "northwind.example", platform: "macos" },
      group_id: "group-3",
    },
  ];
  world.defaults = new Map([
    ["corporate ios", "group-2"],
    ["corporate android", "group-2"],
  ]);
}

export const groupCommands: Handlers = {
  page_groups: (world, args) => {
    const query = String(args.query).trim().toLowerCase();
    const all = world.groups
      .filter((group) => group.name.toLowerCase().includes(query))
      .sort((a, b) => a.name.localeCompare(b.name));
    const from = args.cursor ? Number(args.cursor) : 0;
    const end = from + Number(args.limit);
    return {
      rows: all.slice(from, end).map((group) => rowOf(world, group)),
      next: end < all.length ? String(end) : null,
      groups: world.groups.length,
    };
  },
  group: (world, args) => rowOf(world, find(world, args.id)),
  create_group: (world, args): GroupSaved => {
    const name = named(args.name);
    const taken = other(world, name);
    if (taken) return taken;
    const group = { id: `group-${world.groups.length}-new`, name, created_at: Date.now() };
    world.groups = [...world.groups, group];
    return { kind: "saved", group: rowOf(world, group) };
  },
  rename_group: (world, args): GroupSaved => {
    const before = find(world, args.id);
    const name = named(args.name);
    const taken = other(world, name, before.id);
    if (taken) return taken;
    const group = { ...before, name };
    world.groups = world.groups.map((one) => (one.id === group.id ? group : one));
    regroup(world, before.name, name);
    return { kind: "saved", group: rowOf(world, group) };
  },
  remove_group: (world, args): Changed => {
    const group = find(world, args.id);
    const { devices } = rowOf(world, group);
    world.groups = world.groups.filter((one) => one.id !== group.id);
    world.rules = world.rules.filter((rule) => rule.group_id !== group.id);
    world.defaults = new Map([...world.defaults].filter(([, id]) => id !== group.id));
    regroup(world, group.name, null);
    return { changed: devices, skipped: 0 };
  },
  move_devices: (world, args): Changed => {
    const selection = args.selection as DeviceSelection;
    const group = args.groupId === null ? null : find(world, args.groupId).name;
    const wanted = (id: string, row: World["devices"][number]["row"]) =>
      selection.kind === "ids"
        ? selection.ids.includes(id)
        : deviceMatches(world, row, selection.filter) && !selection.except.includes(id);
    let selected = 0;
    let changed = 0;
    world.devices = world.devices.map((device) => {
      if (!wanted(device.row.id, device.row)) return device;
      selected += 1;
      if (device.row.group === group) return device;
      changed += 1;
      return { ...device, row: { ...device.row, group } };
    });
    return { changed, skipped: selected - changed };
  },
  group_rules: view,
  save_group_rules: (world, args) => {
    const rules = args.rules as RuleDraft[];
    if (args.revision !== revision(world))
      throw refusal(
        "conflict",
        "Rules or default groups were changed meanwhile. Nothing was saved.",
        { hint: "Look at them again, then repeat your change." },
      );
    const problems = problemsOf(rules);
    if (problems.length > 0)
      throw refusal("invalid_input", "Some fields need mending.", { problems });
    world.rules = rules.map((rule, index) => ({
      ...rule,
      id: rule.id || `rule-${Date.now()}-${index}`,
    }));
    return view(world);
  },
  set_default_group: (world, args) => {
    const at = key(args.ownedBy as OwnedBy, args.platform as Platform);
    const next = new Map(world.defaults);
    if (args.groupId === null) next.delete(at);
    else next.set(at, find(world, args.groupId).id);
    world.defaults = next;
    return view(world);
  },
  try_group: (world, args): GroupTrial => {
    const user = world.users.find((one) => one.id === args.userId);
    if (!user) throw refusal("not_found", "The user is not there any more.");
    const found = groupFor(world, user.id, args.ownedBy as OwnedBy, args.platform as Platform);
    return {
      ...found,
      why: found.why || "No rule holds, and there is no default: it stays un-assigned.",
    };
  },
  search_directory_groups: (_world, args) =>
    directoryGroups.filter((group) =>
      group.name.toLowerCase().includes(String(args.query).trim().toLowerCase()),
    ),
};

function regroup(world: World, from: string, to: string | null) {
  world.invites = world.invites.map((row) => (row.group === from ? { ...row, group: to } : row));
  world.devices = world.devices.map((device) =>
    device.row.group === from ? { ...device, row: { ...device.row, group: to } } : device,
  );
}
