/**
 * What the engine writes into cells of a platform or an owner, and reads there: the same in every language of the console,
 * as in every file.
 */
import type { OwnedBy, Platform } from "@/bindings";

export const platformCells: Record<Platform, string> = {
  android: "Android",
  ios: "iOS / iPadOS",
  macos: "macOS",
  windows: "Windows",
  neutral: "Neutral",
};

export const ownedByCells: Record<OwnedBy, string> = {
  personal: "Personal",
  corporate: "Corporate",
};
