/** How far a sync has come, and what is left of it. No React here. */
import type { DirectorySyncProgress } from "@/bindings";

/** How much was done at a moment, UTC milliseconds. */
export interface Seen {
  at: number;
  done: number;
}

/** Nothing is said about the time left before this much was seen, in milliseconds. */
const leastSeen = 2_000;

/** How much of the whole is done, where the whole is known: `before` users were there the last time. */
export function shareOf(
  running: DirectorySyncProgress,
  before: number,
): { done: number; of: number } | null {
  if (running.phase === "writing" && running.to_write > 0)
    return { done: running.written, of: running.to_write };
  // More than the last time: then nobody knows how many there are.
  if (running.phase === "users" && running.read > 0 && running.read < before)
    return { done: running.read, of: before };
  return null;
}

/** Seconds left at the pace since `first`; `null` when too little was seen of it. */
export function secondsLeft(first: Seen, now: Seen, of: number): number | null {
  const took = now.at - first.at;
  const done = now.done - first.done;
  if (took < leastSeen || done <= 0) return null;
  return ((of - now.done) * took) / done / 1000;
}
