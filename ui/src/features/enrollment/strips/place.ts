/** What stands over the list, and which of it comes first. No React here. */
import type { ReactNode } from "react";

/** What matters most first: what is wrong, what is under way, what waits for somebody, what is over. */
export const ranks = {
  error: 0,
  trouble: 1,
  underWay: 2,
  waits: 3,
  warning: 4,
  scheduled: 5,
  over: 6,
  note: 7,
} as const;

export type Rank = keyof typeof ranks;

export interface Told {
  key: string;
  rank: Rank;
  /** What is told; one that has lines below its own places `aside` at the end of the first itself, so that the others keep the whole width. */
  line: ReactNode | ((aside: ReactNode) => ReactNode);
  /** How it is tinted. */
  tone?: "error" | "warning" | "accent";
  /** Only for seconds can something be done about it: in sight also while the others are folded. */
  pressing?: boolean;
  /** Keeps its place also while it is out of sight, with the dialogs that it opened. */
  stays?: boolean;
  /** Has nothing to say now. */
  silent?: boolean;
}

/** In the order in which they are told; those that are alike keep theirs. */
export function inOrder(told: readonly Told[]): Told[] {
  return [...told].sort((a, b) => ranks[a.rank] - ranks[b.rank]);
}
