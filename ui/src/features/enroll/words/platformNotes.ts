/**
 * What the wizard says of each platform. It must not promise more than the platform does: only an
 * Android work profile and Apple's account-driven User Enrollment keep work and personal data
 * apart; an Apple profile and Windows enrollment manage the device.
 */
import type { OwnedBy, Platform } from "@/bindings";

export interface PlatformNotes {
  /** Beside the title of the card. */
  kinds: string;
  /** Under the title of the card. */
  sentence: string;
  /** What ownership changes, for the panel. */
  ownership: Record<OwnedBy, string>;
  /** A limit that an admin should know before choosing; blank when there is none. */
  mind: string;
}

const appleOwnership: Record<OwnedBy, string> = {
  personal: "The profile gets fewer rights: no remote erase, no remote lock, no list of all apps.",
  corporate: "The profile gets full rights, among them remote lock and erase.",
};

const appleMind =
  "A profile manages the device; work and personal data are not separated. Account-driven User Enrollment separates them, for people who sign in to a Managed Apple Account: see Settings, Apple.";

export const platformNotes: Record<Platform, PlatformNotes> = {
  android: {
    kinds: "Phones, tablets",
    sentence: "A personal device gets a work profile; a corporate one is managed as a whole",
    ownership: {
      personal:
        "A work profile keeps work apps and data apart. Only the profile is managed, and only it can be wiped.",
      corporate: "The whole device is managed: inventory, restrictions and remote wipe.",
    },
    mind: "",
  },
  ios: {
    kinds: "iPhone, iPad",
    sentence: "A management profile puts the device under management",
    ownership: appleOwnership,
    mind: appleMind,
  },
  macos: {
    kinds: "MacBook, iMac, Mac mini",
    sentence: "A management profile puts the whole Mac under management",
    ownership: appleOwnership,
    mind: appleMind,
  },
  windows: {
    kinds: "Laptops, desktops",
    sentence: "Manages the whole PC; a local administrator has to enroll it",
    ownership: {
      personal:
        "Noted as the person's own. Windows manages the whole PC all the same; nothing is separated.",
      corporate: "Noted as the organisation's. The whole PC is managed.",
    },
    mind: "Whoever enrolls the PC needs to be a local administrator on it.",
  },
  neutral: {
    kinds: "Any of the four",
    sentence: "OS independent — the invitee's device decides",
    ownership: {
      personal: "As for the platform that the device turns out to be.",
      corporate: "As for the platform that the device turns out to be.",
    },
    mind: "Work and personal data are kept apart on a personal Android device, and on Apple devices that enroll by a work account: see Settings, Apple. All others are managed as a whole.",
  },
};
