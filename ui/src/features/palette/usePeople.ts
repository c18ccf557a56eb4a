/** People for the palette: the latest invites whose user fits what is typed. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type InviteRow } from "@/bindings";
import { call } from "@/platform/call";

/** More would push Go to out of sight. */
const shown = 3;

export function usePeople(query: string, active: boolean): InviteRow[] {
  const [typed] = useDebouncedValue(query.trim(), 120);
  const wanted = active && typed.length > 0;
  const people = useQuery({
    queryKey: ["palette-people", typed],
    enabled: wanted,
    placeholderData: keepPreviousData,
    queryFn: () =>
      call(
        commands.listInvites(
          {
            search: typed,
            states: [],
            platforms: [],
            owned_by: null,
            group_id: null,
            batch_id: null,
          },
          "recent_activity",
          null,
          shown,
        ),
      ),
  });
  return wanted ? (people.data?.rows ?? []) : [];
}
