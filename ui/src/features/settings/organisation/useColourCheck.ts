/** What the engine makes of a colour, asked once typing pauses. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";

const pause = 200;
const whole = /^#[0-9a-f]{6}$/i;

export function useColourCheck(colour: string) {
  const wanted = colour.trim();
  const [asked] = useDebouncedValue(wanted, pause);
  const isColour = whole.test(wanted);
  const query = useQuery({
    queryKey: ["colour-check", asked.toUpperCase()],
    queryFn: () => call(commands.checkColour(asked)),
    enabled: whole.test(asked),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    /** Nothing while the colour is half typed. */
    check: isColour ? query.data : undefined,
    error: isColour && asked === wanted ? query.error : null,
    /** The answer is about the colour before. */
    stale: query.isPlaceholderData || asked !== wanted,
  };
}
