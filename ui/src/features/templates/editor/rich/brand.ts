/** The organisation's colour for the button in a message, as the mail itself uses it. */
import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { useReadableColour } from "@/components/readableColour";
import { call } from "@/platform/call";

const known = /^#[0-9a-f]{6}$/i;

/** As CSS variables for the fields of a message. The words on a mail's button are always white. */
export function brandVariables(used: string | undefined): Record<string, string> {
  return used !== undefined && known.test(used)
    ? { "--brand": used, "--on-brand": "white" }
    : { "--brand": "var(--ink)", "--on-brand": "var(--bg)" };
}

export function useBrand(): Record<string, string> {
  const settings = useQuery({
    queryKey: ["settings", "organisation"],
    queryFn: () => call(commands.organisationSettings()),
  });
  return brandVariables(useReadableColour(settings.data?.brand_colour));
}
