/** Directories in words: how one stands, what a sync did or would do, and how often one is due. */
import type {
  DirectoryCounts,
  DirectoryPlanKind,
  DirectoryRow,
  DirectorySyncProgress,
  DirectorySyncRow,
} from "@/bindings";
import { closedPercents } from "@/components/numbers";
import { t } from "@/words";

/** In the order in which one wants to know of them. */
export const planKinds = [
  "new",
  "adopted",
  "changed",
  "disabled",
  "gone",
  "back",
  "conflict",
  "left_out",
  "unusable",
] as const satisfies readonly DirectoryPlanKind[];

export const planWords: Record<DirectoryPlanKind, { word: string; means: string }> = {
  new: { word: t("directories-kind-new"), means: t("directories-means-new") },
  adopted: { word: t("directories-kind-adopted"), means: t("directories-means-adopted") },
  changed: { word: t("directories-kind-changed"), means: t("directories-means-changed") },
  disabled: { word: t("directories-kind-disabled"), means: t("directories-means-disabled") },
  gone: { word: t("directories-kind-gone"), means: t("directories-means-gone") },
  back: { word: t("directories-kind-back"), means: t("directories-means-back") },
  conflict: { word: t("directories-kind-conflict"), means: t("directories-means-conflict") },
  left_out: { word: t("directories-kind-left-out"), means: t("directories-means-left-out") },
  unusable: { word: t("directories-kind-unusable"), means: t("directories-means-unusable") },
};

export const countOf = (counts: DirectoryCounts, kind: DirectoryPlanKind): number =>
  counts[kind === "conflict" ? "conflicts" : kind] ?? 0;

/** How many would be disabled or gone. */
export const leaving = (counts: DirectoryCounts): number =>
  (counts.disabled ?? 0) + (counts.gone ?? 0);

/** Whom somebody has to mend before they can become users. */
export const notTaken = (counts: DirectoryCounts): number =>
  (counts.conflicts ?? 0) + (counts.unusable ?? 0);

/** "3 new, 2 changed, 1 gone"; says so when nobody changed. */
export function changesIn(counts: DirectoryCounts): string {
  const words = [
    [counts.new, "directories-n-new"],
    [counts.adopted, "directories-n-adopted"],
    [counts.changed, "directories-n-changed"],
    [counts.disabled, "directories-n-disabled"],
    [counts.gone, "directories-n-gone"],
    [counts.back, "directories-n-back"],
    [counts.conflicts, "directories-n-conflicts"],
    [counts.unusable, "directories-n-unusable"],
  ] as const;
  const said = words.flatMap(([n, id]) => (n ? [t(id, { n })] : []));
  return said.length > 0 ? said.join(", ") : t("directories-nothing-changed");
}

export type Standing =
  | "unusable"
  | "off"
  | "running"
  | "held"
  | "failing"
  | "gaps"
  | "synced"
  | "unread"
  | "ready"
  | "unused";

/** How a directory stands, the worst first. */
export function standingOf(row: DirectoryRow): Standing {
  const { sync } = row;
  if (row.problem !== null) return "unusable";
  if (sync.running) return "running";
  if (!row.enabled) return "off";
  if (row.kind === "oidc") return row.sign_in ? "ready" : "unused";
  if (sync.failures > 0) return "failing";
  if (sync.held !== null) return "held";
  if (sync.synced_at === null) return "unread";
  return sync.not_taken > 0 ? "gaps" : "synced";
}

export const standingWords: Record<Standing, string> = {
  unusable: t("directories-standing-unusable"),
  off: t("directories-standing-off"),
  running: t("directories-standing-running"),
  held: t("directories-standing-held"),
  failing: t("directories-standing-failing"),
  gaps: t("directories-standing-gaps"),
  synced: t("directories-standing-synced"),
  unread: t("directories-standing-unread"),
  ready: t("directories-standing-ready"),
  unused: t("directories-standing-unused"),
};

/** What became of a sync, in a sentence. */
export function resultOf(sync: DirectorySyncRow): string {
  switch (sync.outcome) {
    case "done":
      return changesIn(sync.counts);
    case "cancelled":
      return t("directories-result-cancelled");
    case "broken_off":
      return t("directories-result-broken-off");
    case "running":
      return t("directories-result-running");
    default:
      return closedPercents(sync.words);
  }
}

const outcomes: Record<string, string> = {
  running: t("directories-outcome-running"),
  done: t("directories-outcome-done"),
  held: t("directories-outcome-held"),
  failed: t("directories-outcome-failed"),
  cancelled: t("directories-outcome-cancelled"),
  broken_off: t("directories-outcome-broken-off"),
};

export const outcomeWord = (outcome: string): string => outcomes[outcome] ?? outcome;

/** How far a sync has come. `before`: users that the directory had the last time. */
export function phaseWords(progress: DirectorySyncProgress, before: number): string {
  if (progress.stopping) return t("directories-stopping");
  const { read } = progress;
  switch (progress.phase) {
    case "groups":
      return t("directories-phase-groups");
    case "users":
      return read > 0 && read < before
        ? t("directories-phase-users-of", { n: read, of: before })
        : t("directories-phase-users", { n: read });
    case "writing":
      return progress.to_write > 0
        ? t("directories-phase-writing-of", { n: progress.written, of: progress.to_write })
        : t("directories-phase-writing");
    default:
      return t("directories-phase-planning");
  }
}

/** "every 5 minutes", "every 2 hours". */
export function everyWords(minutes: number): string {
  if (minutes === 0) return t("directories-only-by-hand");
  if (minutes % 1440 === 0) return t("directories-every-days", { n: minutes / 1440 });
  return minutes % 60 === 0
    ? t("directories-every-hours", { n: minutes / 60 })
    : t("directories-every-minutes", { n: minutes });
}
