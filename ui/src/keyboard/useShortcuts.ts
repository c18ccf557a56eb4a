/** Shortcuts for as long as a component is mounted. See registry.ts for the rules. */
import { useEffect, useRef } from "react";
import { register, type Shortcut } from "./registry";

/**
 * The handlers may change on every render; the keys are read anew only when `keys`, labels or
 * `enabled` change.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], enabled = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const signature = shortcuts
    .map((s) => `${s.keys}|${s.label ?? ""}|${s.group ?? ""}|${s.whileTyping ?? ""}`)
    .join("\n");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list
  useEffect(() => {
    if (!enabled) return;
    return register(
      latest.current.map((shortcut, index) => ({
        ...shortcut,
        run: (event: KeyboardEvent) => latest.current[index]?.run(event),
      })),
    );
  }, [signature, enabled]);
}
