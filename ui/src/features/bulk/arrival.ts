/** Files that were dropped elsewhere in the console and are on their way into the wizard. */
let waiting: readonly string[] = [];

/** Keeps them until the wizard is there. */
export function bring(paths: readonly string[]): void {
  waiting = paths;
}

/** Hands them over, once. */
export function receive(): readonly string[] {
  const brought = waiting;
  waiting = [];
  return brought;
}
