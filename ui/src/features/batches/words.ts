/** Imports in words: their stages, the fields of a file, what an action did. */
import type { BatchStage, BatchView, Changed, Field, Reinvited } from "@/bindings";
import { count, counted } from "@/components/numbers";
import { t } from "@/words";

export const stageWords: Record<BatchStage, { word: string; meaning: string }> = {
  undoable: { word: "Can be undone", meaning: "No message has left yet" },
  scheduled: { word: "Scheduled", meaning: "Waits for its time" },
  running: { word: "Sending", meaning: "Being made or sent" },
  finished: { word: "Finished", meaning: "Nothing waits any more" },
  cancelled: { word: "Cancelled", meaning: "What was not sent yet was taken back" },
  undone: { word: "Undone", meaning: "Taken back before any message left" },
};

/** While all sending is paused. */
export const pausedWords = { word: "Paused", meaning: "All sending is paused" };

export const fieldWords: Record<Field, string> = {
  user_name: "User name",
  email: "Email",
  platform: "Platform",
  owned_by: "Owned by",
  group: t("batches-group"),
  domain: "Domain",
  phone: "Phone",
  language: "Language",
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
  const lines = [`${count(view.row.invites)} of ${counted(view.rows, "row")} invited`];
  if (view.errors > 0) lines.push(`${count(view.errors)} needed fixing and were left out`);
  if (view.duplicates > 0) lines.push(`${counted(view.duplicates, "possible duplicate")} left out`);
  if (view.left_out > 0) lines.push(`${count(view.left_out)} left out by hand`);
  return lines;
}

export function takenBack(done: Changed, what: string): string {
  return done.changed === 0
    ? t("batches-nothing-waited-any-more-everything")
    : `${what} ${counted(done.changed, "invite")} taken back, nothing goes out for ${done.changed === 1 ? "it" : "them"}.`;
}

/** The message that an import was made: no longer true once it is undone. */
export const madeToast = (batch: string) => `made-${batch}`;

/** An import within its undo window. `open`: its file is there again as it was. */
export function undoneWords(done: Changed, open: boolean): string {
  const words = takenBack(done, "Undone:");
  return open ? t("batches-the-file-is-open-again", { words }) : words;
}

/** "43 new invites on the way, 3 to a corrected address. 2 left as they were." */
export function reinvitedWords(done: Reinvited): string {
  if (done.invited === 0) return t("batches-nobody-was-invited-again");
  const corrected = done.corrected > 0 ? `, ${count(done.corrected)} to a corrected address` : "";
  const skipped =
    done.skipped > 0
      ? ` ${count(done.skipped)} left as ${done.skipped === 1 ? "it was" : "they were"}.`
      : "";
  return `${counted(done.invited, "new invite")} on the way${corrected}.${skipped}`;
}
