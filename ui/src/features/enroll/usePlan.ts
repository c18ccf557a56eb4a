/** What sending the draft would do, asked anew shortly after each change. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type InviteDraft } from "@/bindings";
import { call } from "@/platform/call";

/** Milliseconds of quiet before the engine is asked. */
export const typingPause = 250;

/** `fresh` is true only while the answer is about the very draft that was given. */
export function usePlan(draft: InviteDraft) {
  const text = JSON.stringify(draft);
  const [settled] = useDebouncedValue(text, typingPause);
  const plan = useQuery({
    queryKey: ["plan", settled],
    queryFn: () => call(commands.planInvites(JSON.parse(settled) as InviteDraft)),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const fresh = text === settled && plan.isSuccess && !plan.isPlaceholderData;
  return { ...plan, fresh };
}
