/** Imports in words: their stages, the fields of a file, what an action did. */
import type { BatchStage, BatchView, Changed, Field, Reinvited } from "@/bindings";
import { t } from "@/words";

export const stageWords: Record<BatchStage, { word: string; meaning: string }> = {
  awaiting_approval: {
    word: t("batches-stage-awaiting-approval"),
    meaning: t("batches-meaning-awaiting-approval"),
  },
  undoable: { word: t("batches-stage-undoable"), meaning: t("batches-meaning-undoable") },
  scheduled: { word: t("batches-stage-scheduled"), meaning: t("batches-meaning-scheduled") },
  running: { word: t("batches-stage-running"), meaning: t("batches-meaning-running") },
  finished: { word: t("batches-stage-finished"), meaning: t("batches-meaning-finished") },
  cancelled: { word: t("batches-stage-cancelled"), meaning: t("batches-meaning-cancelled") },
  undone: { word: t("batches-stage-undone"), meaning: t("batches-meaning-undone") },
};

/** While all sending is paused. */
export const pausedWords = {
  word: t("batches-stage-paused"),
  meaning: t("batches-meaning-paused"),
};

export const fieldWords: Record<Field, string> = {
  user_name: t("batches-user-name"),
  email: t("batches-email"),
  platform: t("batches-platform"),
  owned_by: t("batches-owned-by"),
  group: t("batches-group"),
  domain: t("batches-domain"),
  phone: t("batches-phone"),
  language: t("batches-language"),
  time_zone: t("batches-time-zone"),
  login_name: t("batches-login-name"),
};

/** Something of it is still to happen, which can be cancelled. */
export function isUnderWay(stage: BatchStage): boolean {
  return stage === "undoable" || stage === "scheduled" || stage === "running";
}

/** "12,000 of 12,040 rows invited", then what became of the others, each only where there are any. */
export function rowsWords(
  view: Pick<BatchView, "rows" | "errors" | "duplicates" | "left_out"> & {
    row: Pick<BatchView["row"], "invites">;
  },
): string[] {
  const lines = [t("batches-rows-invited", { invites: view.row.invites, rows: view.rows })];
  if (view.errors > 0) lines.push(t("batches-needed-fixing", { n: view.errors }));
  if (view.duplicates > 0) lines.push(t("batches-duplicates-left-out", { n: view.duplicates }));
  if (view.left_out > 0) lines.push(t("batches-left-out-by-hand", { n: view.left_out }));
  return lines;
}

export function takenBack({ changed }: Changed, what: "undone" | "cancelled"): string {
  if (changed === 0) return t("batches-nothing-waited-any-more-everything");
  return what === "undone"
    ? t("batches-undone-taken-back", { n: changed })
    : t("batches-cancelled-taken-back", { n: changed });
}

/** The message that an import was made: no longer true once it is undone. */
export const madeToast = (batch: string) => `made-${batch}`;

/** An import within its undo window. `open`: its file is there again as it was. */
export function undoneWords(done: Changed, open: boolean): string {
  const words = takenBack(done, "undone");
  return open ? `${words} ${t("batches-the-file-is-open-again")}` : words;
}

/** "43 new invites on the way, 3 to a corrected address. 2 left as they were." */
export function reinvitedWords(done: Reinvited): string {
  if (done.invited === 0) return t("batches-nobody-was-invited-again");
  const { invited: n, corrected, skipped } = done;
  if (done.awaits_approval) return t("approvals-again-waits", { n });
  const words =
    corrected > 0
      ? t("batches-invited-again-corrected", { n, corrected })
      : t("batches-invited-again", { n });
  return skipped > 0 ? `${words} ${t("batches-left-as-they-were", { n: skipped })}` : words;
}
