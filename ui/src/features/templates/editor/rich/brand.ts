/** The organisation's colour for the button in a message, with words on it that can be read. */
import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const known = /^#[0-9a-f]{6}$/i;

/** As CSS variables for the fields of a message. */
export function brandVariables(colour: string | undefined): Record<string, string> {
  if (colour === undefined || !known.test(colour))
    return { "--brand": "var(--ink)", "--on-brand": "var(--bg)" };
  const light = luminance(colour) > 0.179;
  return { "--brand": colour, "--on-brand": light ? "black" : "white" };
}

export function useBrand(): Record<string, string> {
  const settings = useQuery({
    queryKey: ["settings", "organisation"],
    queryFn: () => call(commands.organisationSettings()),
  });
  return brandVariables(settings.data?.brand_colour);
}
