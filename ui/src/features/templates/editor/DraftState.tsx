/** How the draft stands, right of the title. */

import { atTime } from "@/components/time";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import { standWords } from "../words";
import classes from "./DraftState.module.css";
import { readinessOfSheet, type SheetState } from "./sheet";

/** "14:02"; with its day when that is not today. */
export function savedWords(at: number, now: number): string {
  const moment = new Date(at);
  if (moment.toDateString() !== new Date(now).toDateString()) return atTime(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export function draftWords(state: SheetState, now: number): string {
  const { save, savedAt } = state;
  switch (save.kind) {
    case "saving":
      return t("templates-saving");
    case "failed":
      return t("templates-not-saved", { message: explain(save.error).message });
    case "conflict":
      return t("templates-not-saved-somebody-else-saved");
    case "saved":
      if (savedAt !== null) return t("templates-draft-saved", { when: savedWords(savedAt, now) });
      return standWords(readinessOfSheet(state));
  }
}

export function DraftState({ state }: { state: SheetState }) {
  const words = draftWords(state, Date.now());
  const bad = state.save.kind === "failed" || state.save.kind === "conflict";
  return (
    <span
      role="status"
      className={`${classes.state} truncate`}
      data-bad={bad || undefined}
      title={words}
    >
      {words}
    </span>
  );
}
