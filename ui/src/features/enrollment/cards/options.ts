/** Layout and paper of cards: what there is, in words, and what this computer chose the last time. */
import { useLocalStorage } from "@mantine/hooks";
import type { CardLayout, CardOptions, CardPaper } from "@/bindings";
import { t } from "@/words";

export const layouts = ["two", "eight", "twenty_one"] as const satisfies readonly CardLayout[];
export const papers = ["a4", "letter"] as const satisfies readonly CardPaper[];

export const paperWords: Record<CardPaper, string> = {
  a4: "A4",
  letter: t("enrollment-paper-letter"),
};

export interface LayoutWords {
  title: string;
  columns: number;
  rows: number;
  text: Record<CardPaper, string>;
}

export const layoutWords: Record<CardLayout, LayoutWords> = {
  two: {
    title: t("enrollment-layout-two"),
    columns: 1,
    rows: 2,
    text: {
      a4: t("enrollment-layout-two-text"),
      letter: t("enrollment-layout-two-text"),
    },
  },
  eight: {
    title: t("enrollment-layout-eight"),
    columns: 2,
    rows: 4,
    text: { a4: t("enrollment-layout-eight-a4"), letter: t("enrollment-layout-eight-letter") },
  },
  twenty_one: {
    title: t("enrollment-layout-labels"),
    columns: 3,
    rows: 7,
    text: {
      a4: t("enrollment-layout-labels-a4"),
      letter: t("enrollment-layout-labels-letter"),
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
