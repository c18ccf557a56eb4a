/** How keys are written on screen: `mod+k` is Ctrl K, or ⌘ K on a Mac. */
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const names: Record<string, string> = {
  mod: isMac ? "⌘" : "Ctrl",
  shift: "Shift",
  alt: isMac ? "⌥" : "Alt",
  escape: "Esc",
  enter: "Enter",
  space: "Space",
  arrowup: "↑",
  arrowdown: "↓",
};

/** The key caps of a shortcut, in order: `"g e"` → `["G", "E"]`. */
export function keyCaps(keys: string): string[] {
  return keys
    .split(" ")
    .flatMap((part) => part.split("+"))
    .map((key) => names[key] ?? key.toUpperCase());
}
