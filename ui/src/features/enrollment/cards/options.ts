/** Layout and paper of cards: what there is, in words, and what this computer chose the last time. */
import { useLocalStorage } from "@mantine/hooks";
import type { CardLayout, CardOptions, CardPaper } from "@/bindings";

export const layouts = ["two", "eight", "twenty_one"] as const satisfies readonly CardLayout[];
export const papers = ["a4", "letter"] as const satisfies readonly CardPaper[];

export const paperWords: Record<CardPaper, string> = { a4: "A4", letter: "Letter" };

export interface LayoutWords {
  title: string;
  columns: number;
  rows: number;
  text: Record<CardPaper, string>;
}

export const layoutWords: Record<CardLayout, LayoutWords> = {
  two: {
    title: "2 large",
    columns: 1,
    rows: 2,
    text: {
      a4: "With every step; half a sheet each",
      letter: "With every step; half a sheet each",
    },
  },
  eight: {
    title: "8 cards",
    columns: 2,
    rows: 4,
    text: { a4: "105 × 74 mm, to be cut", letter: "4.25 × 2.75 in, to be cut" },
  },
  twenty_one: {
    title: "21 labels",
    columns: 3,
    rows: 7,
    text: {
      a4: "70 × 42.3 mm, for sheets of labels",
      letter: "To be cut: sheets of these labels are A4",
    },
  },
};

export function pagesFor(cards: number, layout: CardLayout): number {
  const { columns, rows } = layoutWords[layout];
  return Math.ceil(cards / (columns * rows));
}

/** Where paper is US Letter (CLDR, paper size). */
const letterRegions = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" ");

/** The paper of the place that this computer is set to. */
export function usualPaper(locale = navigator.language): CardPaper {
  try {
    const { region } = new Intl.Locale(locale).maximize();
    return region && letterRegions.includes(region) ? "letter" : "a4";
  } catch {
    return "a4";
  }
}

export function useCardOptions(): [CardOptions, (part: Partial<CardOptions>) => void] {
  const [kept, keep] = useLocalStorage<Partial<CardOptions>>({
    key: "muster.cards",
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const options: CardOptions = {
    layout: layouts.find((layout) => layout === kept?.layout) ?? "eight",
    paper: papers.find((paper) => paper === kept?.paper) ?? usualPaper(),
  };
  return [options, (part) => keep({ ...kept, ...part })];
}
