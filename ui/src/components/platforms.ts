import type { OwnedBy, Platform } from "@/bindings";

/** Platforms in the order of every list, with the words the console uses for them. */
export const platforms = [
  "android",
  "ios",
  "macos",
  "windows",
  "neutral",
] as const satisfies readonly Platform[];

export type PlatformName = Platform;

export const platformWords: Record<PlatformName, { label: string; device: string }> = {
  android: { label: "Android", device: "Android device" },
  ios: { label: "iOS / iPadOS", device: "iPhone or iPad" },
  macos: { label: "macOS", device: "Mac" },
  windows: { label: "Windows", device: "Windows PC" },
  neutral: { label: "Neutral", device: "device" },
};

export const ownerships = ["personal", "corporate"] as const satisfies readonly OwnedBy[];

export const ownershipWords: Record<OwnedBy, string> = {
  personal: "Personal",
  corporate: "Corporate",
};
