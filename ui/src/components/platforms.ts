import type { OwnedBy, Platform } from "@/bindings";
import { t } from "@/words";

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
  android: { label: t("app-android"), device: "Android device" },
  ios: { label: "iOS / iPadOS", device: "iPhone or iPad" },
  macos: { label: "macOS", device: "Mac" },
  windows: { label: t("app-windows"), device: "Windows PC" },
  neutral: { label: t("app-neutral"), device: "device" },
};

export const ownerships = ["personal", "corporate"] as const satisfies readonly OwnedBy[];

export const ownershipWords: Record<OwnedBy, string> = {
  personal: "Personal",
  corporate: "Corporate",
};
