/**
 * What the wizard says of each platform. It must not promise more than the platform does: only an
 * Android work profile and Apple's account-driven User Enrollment keep work and personal data
 * apart; an Apple profile and Windows enrollment manage the device.
 */
import type { OwnedBy, Platform } from "@/bindings";
import { t } from "@/words";

export interface PlatformNotes {
  /** Beside the title of the card. */
  kinds: string;
  /** Under the title of the card. */
  sentence: string;
  /** What ownership changes, for the panel. */
  ownership: Record<OwnedBy, string>;
  /** The message of a limit that an admin should know before choosing; `<link>` in it leads to Settings, Apple. */
  mind: "enroll-mind-apple" | "enroll-mind-neutral" | "enroll-mind-windows" | null;
}

const appleOwnership: Record<OwnedBy, string> = {
  personal: t("enroll-apple-personal"),
  corporate: t("enroll-apple-corporate"),
};

export const platformNotes: Record<Platform, PlatformNotes> = {
  android: {
    kinds: t("enroll-android-kinds"),
    sentence: t("enroll-android-sentence"),
    ownership: {
      personal: t("enroll-android-personal"),
      corporate: t("enroll-android-corporate"),
    },
    mind: null,
  },
  ios: {
    kinds: t("enroll-ios-kinds"),
    sentence: t("enroll-ios-sentence"),
    ownership: appleOwnership,
    mind: "enroll-mind-apple",
  },
  macos: {
    kinds: t("enroll-macos-kinds"),
    sentence: t("enroll-macos-sentence"),
    ownership: appleOwnership,
    mind: "enroll-mind-apple",
  },
  windows: {
    kinds: t("enroll-windows-kinds"),
    sentence: t("enroll-windows-sentence"),
    ownership: {
      personal: t("enroll-windows-personal"),
      corporate: t("enroll-windows-corporate"),
    },
    mind: "enroll-mind-windows",
  },
  neutral: {
    kinds: t("enroll-neutral-kinds"),
    sentence: t("enroll-neutral-sentence"),
    ownership: {
      personal: t("enroll-neutral-owned"),
      corporate: t("enroll-neutral-owned"),
    },
    mind: "enroll-mind-neutral",
  },
};
