/** What the palette finds besides its own entries: the latest invites and devices that fit what is typed. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type DeviceRow, type InviteRow } from "@/bindings";
import { approvals } from "@/features/approvals/queries";
import { call } from "@/platform/call";

/** More would push Go to out of sight. */
const shown = 3;

const nothingElse = { states: [], platforms: [], owned_by: null, group_id: null };

export interface Found {
  people: InviteRow[];
  devices: DeviceRow[];
}

/** `reads`: whoever sits there may see invites. */
export function useFound(query: string, reads: boolean): Found {
  const [typed] = useDebouncedValue(query.trim(), 120);
  const wanted = typed.length > 0;
  const people = useQuery({
    queryKey: ["palette-people", typed],
    enabled: wanted && reads,
    placeholderData: keepPreviousData,
    queryFn: () =>
      call(
        commands.listInvites(
          { search: typed, ...nothingElse, batch_id: null },
          "recent_activity",
          null,
          shown,
        ),
      ),
  });
  const devices = useQuery({
    queryKey: ["palette-devices", typed],
    enabled: wanted,
    placeholderData: keepPreviousData,
    queryFn: () =>
      call(commands.listDevices({ search: typed, ...nothingElse }, "last_seen", null, shown)),
  });
  return {
    people: wanted ? (people.data?.rows ?? []) : [],
    devices: wanted ? (devices.data?.rows ?? []) : [],
  };
}

/** How many need a look: failed invites, devices that wait for their user, sendings that wait for approval. */
export function useOpenEnds(reads: boolean): { failed: number; staged: number; approvals: number } {
  const invites = useQuery({
    queryKey: ["invites", "counts", "all"],
    enabled: reads,
    queryFn: () => call(commands.countInvites({ search: "", ...nothingElse, batch_id: null })),
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
