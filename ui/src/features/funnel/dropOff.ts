/** Where people drop off between the stages of a funnel, in numbers and in words. */
import type { FunnelPart } from "@/bindings";
import { count, counted, percent } from "@/components/numbers";
import type { FunnelCounts } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";

type Stage = keyof FunnelCounts;

export interface Step {
  from: Stage;
  to: Stage;
  /** How many reached `from`, how many of them went on, how many did not. */
  reached: number;
  went: number;
  lost: number;
}

const pairs: readonly [Stage, Stage][] = [
  ["sent", "opened"],
  ["opened", "verified"],
  ["verified", "enrolled"],
];

export function stepsOf(counts: FunnelCounts): Step[] {
  return pairs.map(([from, to]) => ({
    from,
    to,
    reached: counts[from],
    went: counts[to],
    lost: Math.max(0, counts[from] - counts[to]),
  }));
}

/** The step that costs the most people; nothing when it costs none. */
export function worstOf(steps: readonly Step[]): Step | undefined {
  const most = Math.max(0, ...steps.map((step) => step.lost));
  return most === 0 ? undefined : steps.find((step) => step.lost === most);
}

const missed: Record<Stage, string> = {
  sent: "",
  opened: "not opened so far",
  verified: "opened, but not verified",
  enrolled: "verified, but not enrolled",
};

/** "not opened so far": what became of those who stayed behind at this step. */
export const missedWords = (step: Step) => missed[step.to];

const before: Record<Stage, string> = {
  sent: "",
  opened: "before opening",
  verified: "before verifying",
  enrolled: "before enrolling",
};

/** "before opening · 37.2%", as a share of all that were sent; nothing when nobody dropped off. */
export function worstWords(part: FunnelPart): string | undefined {
  const worst = worstOf(stepsOf(part));
  return worst && `${before[worst.to]} · ${percent(worst.lost, part.sent)}`;
}

/** The whole in one sentence. */
export function headline(counts: FunnelCounts): string {
  if (counts.sent === 0) return t("funnel-nothing-was-sent-in-this");
  const all = `${count(counts.enrolled)} of ${counted(counts.sent, "invite")} led to an enrolled device`;
  const worst = worstOf(stepsOf(counts));
  if (!worst) return t("funnel-everyone-who-was-invited-came", { all });
  return `${all}. Most drop off ${before[worst.to]}: ${counted(worst.lost, "invite")}.`;
}

const advice: Record<Stage, string> = {
  sent: "",
  opened: "Look at bounces and at the sender’s name; inviting again often helps.",
  verified: "Perhaps the passcode did not reach them, or was typed wrong too often.",
  enrolled:
    "They stopped on the device itself: at a step of the system’s, or because it is too old.",
};

/** What to look at when people drop off at this step. */
export const adviceFor = (step: Step) => advice[step.to];
