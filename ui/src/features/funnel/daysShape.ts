/** Days as columns in a box of `width` × `height`: what was sent, and within it how far it got. */
import type { FunnelPart } from "@/bindings";
import { funnelStages } from "@/features/enrollment/FunnelStages";

export const width = 600;
export const height = 180;

/** Columns take this share of their day, and never more than so much, in units of `width`. */
const share = 0.74;
const widest = 34;
/** A stage that anyone reached is never invisible. */
const least = 1.5;

export interface Column {
  x: number;
  width: number;
  /** One height for each stage. */
  heights: number[];
}

/** The least round number that is not below `most` and whose half is whole, too: that is written beside the picture. */
export function roundTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const round = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power);
  return round.find((top) => top >= most && top % 2 === 0) ?? 10 * power;
}

export function columnsOf(parts: readonly FunnelPart[], top: number): Column[] {
  const day = width / Math.max(1, parts.length);
  const own = Math.min(widest, day * share);
  return parts.map((part, index) => ({
    x: index * day + (day - own) / 2,
    width: own,
    heights: funnelStages.map((stage) =>
      part[stage] === 0 ? 0 : Math.max(least, (part[stage] / top) * height),
    ),
  }));
}

/** Up to `most` days that are named below, evenly apart, by their place in the row. */
export function namedDays(days: number, most: number): number[] {
  if (days <= most) return Array.from({ length: days }, (_, index) => index);
  const apart = (days - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => Math.round(index * apart));
}
