/** The page's share of the address, and how far it looks back, which this computer remembers. */
import { useLocalStorage } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FunnelSearch, funnelSearch } from "./search";

export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];

const usualSpan: Span = 30;

export function useFunnelSearch(): [FunnelSearch, (part: Partial<FunnelSearch>) => void] {
  const search = funnelSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<FunnelSearch>) =>
    void navigate({ to: "/enrollment/funnel", replace: true, search: { ...search, ...part } });
  return [search, change];
}

export function useSpan(): [Span, (span: Span) => void] {
  const [kept, keep] = useLocalStorage<number>({
    key: "muster.funnel.days",
    defaultValue: usualSpan,
    getInitialValueInEffect: false,
  });
  return [spans.find((span) => span === kept) ?? usualSpan, keep];
}
