/** How keys are written on screen: `mod+k` is Ctrl K, or ⌘ K on a Mac. */
import { t } from "@/words";

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const names: Record<string, string> = {
  mod: isMac ? "⌘" : t("keyboard-ctrl"),
  shift: t("keyboard-shift"),
  alt: isMac ? "⌥" : t("keyboard-alt"),
  escape: t("keyboard-esc"),
  enter: t("keyboard-enter"),
  delete: t("keyboard-del"),
  space: t("keyboard-space"),
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
