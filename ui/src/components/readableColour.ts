/** A brand colour as mails and the portal use it. */
import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";

const whole = /^#[0-9a-f]{6}$/i;

/** Nothing until the engine has answered. It darkens a light colour until white words can be read on it. */
export function useReadableColour(colour = ""): string | undefined {
  const check = useQuery({
    queryKey: ["colour-check", colour.toUpperCase()],
    queryFn: () => call(commands.checkColour(colour)),
    enabled: whole.test(colour),
    // Its answer for a colour never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return check.data?.used;
}
