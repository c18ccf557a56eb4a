/** Hears when the engine answers that nobody is signed in, or that the console is locked: whatever was asked. */

export type ShutOut = "signed_out" | "locked";

const listeners = new Set<(how: ShutOut) => void>();

/** @returns stops listening. */
export function onShutOut(tell: (how: ShutOut) => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Tells of a refusal, when it is one of the two. */
export function hearRefusal(code: string): void {
  if (code !== "signed_out" && code !== "locked") return;
  for (const tell of listeners) tell(code);
}
