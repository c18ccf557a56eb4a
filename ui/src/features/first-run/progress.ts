/** Where the first steps stand. Pure. */
import type { Checklist } from "@/bindings";

export interface Progress {
  /** Steps done, 0 to 4. */
  done: number;
  /** Number of the step to do next; `null` when all are done. */
  next: number | null;
}

export function progressOf(list: Checklist): Progress {
  const steps = [list.organisation, list.mail, list.own_device, list.first_invite];
  const open = steps.indexOf(false);
  return { done: steps.filter(Boolean).length, next: open < 0 ? null : open + 1 };
}

const figures = ["No step is", "One step is", "Two steps are", "Three steps are", "All steps are"];

const nextWords: Record<number, string> = {
  1: "Name your organisation first.",
  2: "Mail comes next.",
  3: "The next one takes about five minutes and a phone.",
  4: "The last one is the first real invite.",
};

/** "Two steps are done. The next one takes about five minutes and a phone." */
export function progressWords(list: Checklist): string {
  const { done, next } = progressOf(list);
  return `${figures[done] ?? ""} done. ${next === null ? "" : (nextWords[next] ?? "")}`.trim();
}
