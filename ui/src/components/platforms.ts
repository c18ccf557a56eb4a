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
  android: { label: t("app-android"), device: t("app-device-android") },
  ios: { label: "iOS / iPadOS", device: t("app-device-apple") },
  macos: { label: "macOS", device: t("app-device-mac") },
  windows: { label: t("app-windows"), device: t("app-device-windows") },
  neutral: { label: t("app-neutral"), device: t("app-device-any") },
};

export const ownerships = ["personal", "corporate"] as const satisfies readonly OwnedBy[];

export const ownershipWords: Record<OwnedBy, string> = {
  personal: t("app-personal"),
  corporate: t("app-corporate"),
};
