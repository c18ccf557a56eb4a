/** The page's share of the address, and how far it looks back, which this computer remembers. */
import { useLocalStorage } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ownKey } from "@/platform/own";
import { type FunnelSearch, funnelSearch, type Span, spans } from "./search";

const usualSpan: Span = 30;

export function useFunnelSearch(): [FunnelSearch, (part: Partial<FunnelSearch>) => void] {
  const search = funnelSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<FunnelSearch>) =>
    void navigate({ to: "/enrollment/funnel", replace: true, search: { ...search, ...part } });
  return [search, change];
}

/** What stands in the address wins; a choice is remembered, and takes it out of there. */
export function useSpan(): [Span, (span: Span) => void] {
  const [search, change] = useFunnelSearch();
  const [kept, keep] = useLocalStorage<number>({
    key: ownKey("muster.funnel.days"),
    defaultValue: usualSpan,
    getInitialValueInEffect: false,
  });
  const span = search.days ?? spans.find((span) => span === kept) ?? usualSpan;
  return [
    span,
    (next) => {
      keep(next);
      change({ days: undefined });
    },
  ];
}
