/** The funnel over time as lines: how many had got how far at each moment. */

import type { BatchMoment } from "@/bindings";
import { t } from "@/words";

export const width = 600;
export const height = 120;

const stages = ["sent", "opened", "verified", "enrolled"] as const;

export interface HistoryShape {
  /** Begin of the first stretch and end of the last, UTC milliseconds. */
  from: number;
  to: number;
  /** The top of the picture: all that were sent. */
  most: number;
  /** One line for each stage, in a box of `width` × `height`. */
  lines: string[];
}

/** `moments` as the engine gives them, oldest first, in stretches of `minutes`; null when nothing has happened. */
export function historyShape(
  moments: readonly BatchMoment[],
  minutes: number,
): HistoryShape | null {
  const first = moments[0];
  const last = moments.at(-1);
  if (!first || !last) return null;
  const stretch = minutes * 60_000;
  const from = first.at;
  const to = last.at + stretch;
  const totals = stages.map((stage) => moments.reduce((sum, moment) => sum + moment[stage], 0));
  const most = Math.max(1, ...totals);
  const x = (at: number) => round(((at - from) / (to - from)) * width);
  const y = (value: number) => round(height - (value / most) * (height - 2));
  const lines = stages.map((stage) => {
    let sum = 0;
    let path = "";
    for (const moment of moments) {
      path += `${path ? "L" : "M"}${x(moment.at)} ${y(sum)}`;
      sum += moment[stage];
      path += `L${x(moment.at + stretch)} ${y(sum)}`;
    }
    return path;
  });
  return { from, to, most, lines };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const formats = new Map<boolean, Intl.DateTimeFormat>();

/** When a stretch begins: a day for days, a day with its time for shorter ones. */
export function stretchWords(at: number, minutes: number): string {
  const days = minutes >= 1440;
  let format = formats.get(days);
  if (!format) {
    format = new Intl.DateTimeFormat(t("dates-locale"), {
      day: "numeric",
      month: "short",
      ...(days ? {} : { hour: "2-digit", minute: "2-digit" }),
    });
    formats.set(days, format);
  }
  return format.format(at);
}
