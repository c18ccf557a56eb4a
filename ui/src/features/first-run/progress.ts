/** Where the first steps stand. Pure. */
import type { Checklist } from "@/bindings";
import { t } from "@/words";

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

const doneWords = [
  t("first-run-no-step-done"),
  t("first-run-one-step-done"),
  t("first-run-two-steps-done"),
  t("first-run-three-steps-done"),
  t("first-run-all-steps-done"),
];

const nextWords: Record<number, string> = {
  1: t("first-run-next-organisation"),
  2: t("first-run-next-mail"),
  3: t("first-run-next-own-device"),
  4: t("first-run-next-invite"),
};

/** "Two steps are done. The next one takes about five minutes and a phone." */
export function progressWords(list: Checklist): string {
  const { done, next } = progressOf(list);
  return [doneWords[done], next !== null && nextWords[next]].filter(Boolean).join(" ");
}
