/**
 * Whose choices a window remembers: of one account, in one data folder. A computer may have several of both, and what one of
 * them chose is nothing to the others.
 */

let whose = "";
const listeners = new Set<() => void>();

/** Who sits there from now on; `null` where there are no accounts. */
export function sitsHere(dataFolder: string, account: string | null): void {
  const now = `${dataFolder}#${account ?? ""}`;
  if (now === whose) return;
  const before = whose;
  whose = now;
  if (before !== "") for (const tell of listeners) tell();
}

/** Called when somebody else sits down, before they see anything. */
export function onSomebodyElse(tell: () => void): void {
  listeners.add(tell);
}

/** The key of a choice in the window's storage: `muster.enroll` of whoever sits there. */
export const ownKey = (name: string): string => (whose === "" ? name : `${name} ${whose}`);

/** Nobody sits there, as at the start. For tests. */
export function nobodySits(): void {
  whose = "";
}
