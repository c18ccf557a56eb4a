/** What the palette finds besides its own entries: the users, groups and devices that fit what is typed. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  commands,
  type DeviceRow,
  type DirectoryState,
  type GroupChoice,
  type InviteState,
  type Roster,
} from "@/bindings";
import { approvals } from "@/features/approvals/queries";
import { call } from "@/platform/call";

/** More would push Go to out of sight. */
const shown = 3;
/** Several share a name more often than a device. */
const shownUsers = 5;
/** Where the latest invite of those found stands. */
const latestInvites = 20;

const nothingElse = { states: [], platforms: [], owned_by: null, group_id: null };
const noInvites = { ...nothingElse, batch_id: null };
const anyUser = {
  roster: [],
  left: false,
  left_with_live_invite: false,
  directory_id: null,
  domain: null,
  archived: false,
};

/** One row a person, invited or not. */
export interface FoundUser {
  id: string;
  name: string;
  email: string;
  roster: Roster;
  directory_state: DirectoryState | null;
  /** State of the latest invite, where it was among those read. */
  invite: InviteState | null;
}

export interface Found {
  users: FoundUser[];
  groups: GroupChoice[];
  devices: DeviceRow[];
}

async function findUsers(search: string): Promise<FoundUser[]> {
  const [users, invites] = await Promise.all([
    call(commands.listUsers({ search, ...anyUser }, "recent_activity", null, shownUsers)),
    call(commands.listInvites({ search, ...noInvites }, "recent_activity", null, latestInvites)),
  ]);
  return users.rows.map(({ id, name, email, roster, source }) => ({
    id,
    name,
    email,
    roster,
    directory_state: source?.state ?? null,
    invite: invites.rows.find((row) => row.user_id === id)?.state ?? null,
  }));
}

/** `reads`: whoever sits there may see users, groups and invites. An answer to what was typed before is not shown. */
export function useFound(query: string, reads: boolean): Found {
  const [typed] = useDebouncedValue(query.trim(), 120);
  const wanted = typed.length > 0;
  const users = useQuery({
    queryKey: ["palette-users", typed],
    enabled: wanted && reads,
    placeholderData: keepPreviousData,
    queryFn: () => findUsers(typed),
  });
  const groups = useQuery({
    queryKey: ["palette-groups", typed],
    enabled: wanted && reads,
    placeholderData: keepPreviousData,
    queryFn: async () => (await call(commands.listGroups(typed))).slice(0, shown),
  });
  const devices = useQuery({
    queryKey: ["palette-devices", typed],
    enabled: wanted,
    placeholderData: keepPreviousData,
    queryFn: () =>
      call(commands.listDevices({ search: typed, ...nothingElse }, "last_seen", null, shown)),
  });
  return {
    users: wanted ? (users.data ?? []) : [],
    groups: wanted ? (groups.data ?? []) : [],
    devices: wanted ? (devices.data?.rows ?? []) : [],
  };
}

/** How many need a look: failed invites, devices that wait for their user, sendings that wait for approval. */
export function useOpenEnds(reads: boolean): { failed: number; staged: number; approvals: number } {
  const invites = useQuery({
    queryKey: ["invites", "counts", "all"],
    enabled: reads,
    queryFn: () => call(commands.countInvites({ search: "", ...noInvites })),
  });
  const devices = useQuery({
    queryKey: ["devices", "counts", "all"],
    queryFn: () => call(commands.countDevices({ search: "", ...nothingElse })),
  });
  const waiting = useQuery({ ...approvals, enabled: reads });
  const count = <S extends string>(list: { state: S; count: number }[] | undefined, state: S) =>
    list?.find((entry) => entry.state === state)?.count ?? 0;
  return {
    failed: count(invites.data?.by_state, "failed"),
    staged: count(devices.data?.by_state, "staged"),
    approvals: waiting.data?.length ?? 0,
  };
}
