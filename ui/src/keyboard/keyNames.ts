/** How keys are written on screen: `mod+k` is Ctrl K, or ⌘ K on a Mac. */
import { t } from "@/words";

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const names: Record<string, string> = {
  mod: isMac ? "⌘" : "Ctrl",
  shift: "Shift",
  alt: isMac ? "⌥" : t("app-alt"),
  escape: "Esc",
  enter: "Enter",
  delete: "Del",
  space: "Space",
  arrowup: "↑",
  arrowdown: "↓",
};

/** The key caps of a shortcut, in order: `"g e"` → `["G", "E"]`, `"mod+k"` → `["Ctrl K"]`. */
export function keyCaps(keys: string): string[] {
  return keys.split(" ").map((chord) =>
    chord
      .split("+")
      .map((key) => names[key] ?? key.toUpperCase())
      .join(" "),
  );
}
