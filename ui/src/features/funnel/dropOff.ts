/** Where people drop off between the stages of a funnel, in numbers and in words. */
import type { FunnelPart } from "@/bindings";
import { percent } from "@/components/numbers";
import type { FunnelCounts } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";

type Stage = keyof FunnelCounts;

/** Where a step begins, and where it leads. */
type From = Exclude<Stage, "enrolled">;
type To = Exclude<Stage, "sent">;

export interface Step {
  from: From;
  to: To;
  /** How many reached `from`, how many of them went on, how many did not. */
  reached: number;
  went: number;
  lost: number;
}

const pairs: readonly [From, To][] = [
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

const before = {
  opened: "funnel-before-opening",
  verified: "funnel-before-verifying",
  enrolled: "funnel-before-enrolling",
} as const;

/** "before opening · 37.2%", as a share of all that were sent; nothing when nobody dropped off. */
export function worstWords(part: FunnelPart): string | undefined {
  const worst = worstOf(stepsOf(part));
  return worst && t(before[worst.to], { share: percent(worst.lost, part.sent) });
}

const mostBefore = {
  opened: "funnel-most-before-opening",
  verified: "funnel-most-before-verifying",
  enrolled: "funnel-most-before-enrolling",
} as const;

/** The whole in a sentence or two. */
export function headline(counts: FunnelCounts): string {
  if (counts.sent === 0) return t("funnel-nothing-was-sent-in-this");
  const { sent, enrolled } = counts;
  const worst = worstOf(stepsOf(counts));
  if (!worst) return t("funnel-everyone-who-was-invited-came", { sent, enrolled });
  return `${t("funnel-led-to-a-device", { sent, enrolled })} ${t(mostBefore[worst.to], { n: worst.lost })}`;
}

const advice: Record<To, string> = {
  opened: t("funnel-advice-opened"),
  verified: t("funnel-advice-verified"),
  enrolled: t("funnel-advice-enrolled"),
};

/** What to look at when people drop off at this step. */
export const adviceFor = (step: Step) => advice[step.to];
