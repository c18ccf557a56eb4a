/** Logo, brand colour, cards. */
import type {
  CardLayout,
  CardOptions,
  CardsMade,
  ColourCheck,
  LogoView,
  Selection,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { chosen } from "./enrollment";
import type { World } from "./world";

const logos = new WeakMap<World, LogoView>();

/** A dark word mark on a clear ground, which needs its plate where the ground is dark. */
const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="184" height="44" viewBox="0 0 184 44">
<circle cx="22" cy="22" r="18" fill="#1C3F94"/><path d="M13 30V14l18 16V14" fill="none" stroke="#fff" stroke-width="3.5"/>
<text x="52" y="29" font-family="sans-serif" font-size="20" font-weight="700" fill="#1C3F94">Northwind</text></svg>`;

export const sampleLogo: LogoView = {
  data: `data:image/svg+xml,${encodeURIComponent(drawn)}`,
  width: 184,
  height: 44,
  plate: true,
};

/** Gives this world a logo. */
export function withLogo(world: World, logo: LogoView = sampleLogo): void {
  logos.set(world, logo);
}

const perPage: Record<CardLayout, number> = { two: 2, eight: 8, twenty_one: 21 };

const parts = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Of white text on it (WCAG 2.2, 1.4.3). */
function contrast(colour: string): number {
  const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function darker(colour: string): string {
  const written = parts(colour).map((part) => Math.floor((part * 15) / 16));
  return `#${written.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function checked(colour: string): ColourCheck {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) {
    const message = "The colour must look like #1C3F94.";
    throw refusal("invalid_input", message, {
      problems: [{ field: "brand_colour", code: "unknown_word", message }],
    });
  }
  let used = colour.toUpperCase();
  while (contrast(used) < 4.5) used = darker(used);
  return {
    contrast: (Math.floor(contrast(colour) * 10) / 10).toFixed(1),
    readable: used === colour.toUpperCase(),
    used,
  };
}

export const brandingCommands: Handlers = {
  logo: (world) => logos.get(world) ?? null,
  choose_logo: (world) => {
    withLogo(world);
    return sampleLogo;
  },
  remove_logo: (world) => {
    logos.delete(world);
    return null;
  },
  check_colour: (_world, args) => checked(String(args.colour).trim()),
  print_cards: (world, args): CardsMade => {
    const rows = chosen(world, args.selection as Selection);
    const cards = rows.filter((row) => row.live).length;
    if (cards === 0) {
      throw refusal("invalid_input", "None of these invites has a link that works.", {
        hint: "Resend them first: that makes new links and passcodes.",
      });
    }
    return {
      path: "/home/priya/Documents/invite-cards.pdf",
      cards,
      pages: Math.ceil(cards / perPage[(args.options as CardOptions).layout]),
      skipped: rows.length - cards,
      without_font: [],
    };
  },
};
