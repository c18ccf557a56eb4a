/** The part of the page that lives in the address: what the funnel is split by and narrowed to. */
import type { FunnelBy, FunnelFilter, Platform } from "@/bindings";
import { platforms } from "@/components/platforms";
import { t } from "@/words";

export const splits = ["platform", "batch", "group", "day"] as const satisfies readonly FunnelBy[];

export const splitWords: Record<FunnelBy, string> = {
  platform: t("funnel-platform"),
  batch: t("funnel-batch"),
  group: t("funnel-group"),
  day: t("funnel-day"),
};

export interface FunnelSearch {
  by?: FunnelBy;
  platform?: Platform;
  batch?: string;
  /** Group id; blank is un-assigned. */
  group?: string;
  /** How far it looks back, where one came from a funnel of that time; else what this computer remembers. */
  days?: Span;
}

export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];

/** Whatever stands in the address, as far as it makes sense. */
export function funnelSearch(raw: Record<string, unknown>): FunnelSearch {
  const text = (value: unknown) =>
    typeof value === "string" && value.length <= 100 ? value : undefined;
  return {
    by: splits.find((split) => split === raw.by),
    platform: platforms.find((platform) => platform === raw.platform),
    batch: text(raw.batch) || undefined,
    group: text(raw.group),
    days: spans.find((span) => span === raw.days),
  };
}

export function filterOf(search: FunnelSearch, days: number): FunnelFilter {
  return {
    days,
    platform: search.platform ?? null,
    batch_id: search.batch ?? null,
    group_id: search.group ?? null,
  };
}

export function isNarrowed({ platform, batch, group }: FunnelSearch): boolean {
  return platform !== undefined || batch !== undefined || group !== undefined;
}
