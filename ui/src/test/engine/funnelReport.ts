/** The funnel, split: a made-up year of sendings in which each part of the organisation behaves in its own way. */
import type { FunnelBy, FunnelFilter, FunnelPart, FunnelReport, Platform } from "@/bindings";
import { platformWords } from "@/components/platforms";
import { t } from "@/words";
import type { Handlers } from ".";
import { groups, type World } from "./world";

const dayMillis = 86_400_000;
/** The usual span, in days: the sample's invites are spread over it. */
const usualSpan = 90;

/** Share of all invites, and how many of those who got so far go on. */
type Manner = readonly [weight: number, opened: number, verified: number, enrolled: number];

const platforms: Record<Platform, Manner> = {
  ios: [0.38, 0.72, 0.95, 0.97],
  android: [0.27, 0.66, 0.93, 0.94],
  windows: [0.21, 0.58, 0.9, 0.71],
  macos: [0.09, 0.7, 0.94, 0.93],
  neutral: [0.05, 0.49, 0.82, 0.88],
};

const ofGroups: readonly Manner[] = [
  [0.3, 1, 1, 1],
  [0.12, 1.08, 1.02, 1.01],
  [0.24, 0.78, 0.96, 0.98],
  [0.08, 1.1, 1.03, 1.02],
  [0.16, 0.97, 1, 1],
  [0.1, 0.9, 0.95, 0.97],
];

interface Cell extends Record<"sent" | "opened" | "verified" | "enrolled", number> {
  day: string;
  platform: Platform;
  group: number;
  batch: string | null;
}

/** 0 to 1, always the same for the same numbers. */
function chance(...parts: number[]): number {
  let hash = 2_166_136_261;
  for (const part of parts) hash = Math.imul(hash ^ (part + 97), 16_777_619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

const whole = (value: number, dice: number) => Math.floor(value + dice);

function cellsOf(world: World, days: number): Cell[] {
  const cells: Cell[] = [];
  const perDay = world.invites.length / usualSpan;
  for (let back = days - 1; back >= 0; back -= 1) {
    const at = new Date(world.now - back * dayMillis);
    const weekend = at.getDay() % 6 === 0;
    const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
    const wave = 0.55 + 0.9 * chance(back, 3) + (back % 31 === 12 ? 3.2 : 0);
    const busy = weekend ? 0.06 : wave;
    // Who was invited lately has had less time.
    const ripe = Math.min(1, 0.45 + back * 0.14);
    Object.entries(platforms).forEach(([platform, manner], p) => {
      ofGroups.forEach((group, g) => {
        const dice = (n: number) => chance(back, p, g, n);
        const sent = whole(perDay * busy * manner[0] * group[0], dice(1));
        if (sent === 0) return;
        const share = (step: 1 | 2 | 3) => Math.min(0.99, manner[step] * group[step]) * ripe ** 0.7;
        const opened = Math.min(sent, whole(sent * share(1), dice(2)));
        const verified = Math.min(opened, whole(opened * share(2), dice(3)));
        const enrolled = Math.min(verified, whole(verified * share(3), dice(4)));
        const known = world.batches.length;
        const batch = known > 0 && dice(5) < 0.7 ? Math.floor(dice(6) * Math.min(known, 6)) : -1;
        cells.push({
          day,
          platform: platform as Platform,
          group: g,
          batch: world.batches[batch]?.id ?? null,
          ...{ sent, opened, verified, enrolled },
        });
      });
    });
  }
  return cells;
}

const none = { sent: 0, opened: 0, verified: 0, enrolled: 0 };

function sum(key: string, name: string, cells: readonly Cell[]): FunnelPart {
  const part = { key, name, ...none };
  for (const cell of cells)
    for (const stage of Object.keys(none) as (keyof typeof none)[]) part[stage] += cell[stage];
  return part;
}

const groupKey = (group: number) => (group < groups.length ? `group-${group}` : "");

function dayName(day: string): string {
  return new Intl.DateTimeFormat(t("dates-locale"), { day: "numeric", month: "short" }).format(
    new Date(`${day}T12:00:00`),
  );
}

export function funnelReport(world: World, filter: FunnelFilter, by: FunnelBy): FunnelReport {
  const cells = cellsOf(world, filter.days).filter(
    (cell) =>
      (filter.platform === null || cell.platform === filter.platform) &&
      (filter.batch_id === null || cell.batch === filter.batch_id) &&
      (filter.group_id === null || groupKey(cell.group) === filter.group_id),
  );
  const split = (keyOf: (cell: Cell) => string, nameOf: (key: string) => string) => {
    const keys = [...new Set(cells.map(keyOf))];
    return keys.map((key) =>
      sum(
        key,
        nameOf(key),
        cells.filter((cell) => keyOf(cell) === key),
      ),
    );
  };
  const parts: Record<FunnelBy, () => FunnelPart[]> = {
    platform: () =>
      split(
        (cell) => cell.platform,
        (key) => platformWords[key as Platform].label,
      ),
    group: () =>
      split(
        (cell) => groupKey(cell.group),
        (key) => groups[Number(key.replace("group-", ""))] ?? "Un-assigned",
      ).map((part) => (part.key === "" ? { ...part, name: "Un-assigned" } : part)),
    batch: () =>
      split(
        (cell) => cell.batch ?? "",
        (key) => world.batches.find((batch) => batch.id === key)?.file_name ?? "No batch",
      ),
    day: () =>
      Array.from({ length: filter.days }, (_, index) => {
        const at = new Date(world.now - (filter.days - 1 - index) * dayMillis);
        const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
          .map((part) => String(part).padStart(2, "0"))
          .join("-");
        return sum(
          day,
          dayName(day),
          cells.filter((cell) => cell.day === day),
        );
      }),
  };
  const shown = parts[by]();
  return {
    whole: sum("", "All", cells),
    parts: by === "day" ? shown : shown.sort((a, b) => b.sent - a.sent),
    left_out: 0,
  };
}

export const funnelReportCommands: Handlers = {
  funnel_report: (world, args) =>
    funnelReport(world, args.filter as FunnelFilter, args.by as FunnelBy),
};
