/**
 * What one does on the device. Where its platform can be managed and all for that is set up, the steps go on until the device
 * is enrolled; elsewhere they end at Verified.
 */
import {
  type Icon,
  IconCamera,
  IconCircleCheck,
  IconDownload,
  IconKey,
  IconLink,
  IconSettings,
  IconShieldCheck,
} from "@tabler/icons-react";
import type { Platform } from "@/bindings";
import { platformWords } from "@/components/platforms";
import { isApple } from "@/features/enroll/readiness";

export interface DeviceStep {
  title: string;
  text: string;
  icon: Icon;
}

const byCamera = (text: string): DeviceStep => ({ title: "Scan the code", text, icon: IconCamera });

const byLink = (text: string): DeviceStep => ({ title: "Open the link", text, icon: IconLink });

const first: Record<Platform, DeviceStep> = {
  android: byCamera("Open the camera and point it at the code. Tap the link that appears."),
  ios: byCamera("Open Camera on the iPhone or iPad and point it at the code. Tap the yellow link."),
  macos: byLink("Type the short link into Safari on the Mac."),
  windows: byLink("Type the short link into the browser on the PC."),
  neutral: byCamera("With a phone or tablet scan the code; on a computer type the short link."),
};

/** What to do first, in one sentence. Computers have no camera that reads codes. */
export function howToBegin(platform: Platform): string {
  const { device } = platformWords[platform];
  return platform === "macos" || platform === "windows"
    ? `Open the short link on the ${device} you want to enroll.`
    : `Scan with the ${device} you want to enroll.`;
}

/** What follows Verified on an Apple device. `organisation` names the profile. */
function profileSteps(platform: Platform, organisation: string): DeviceStep[] {
  const mac = platform === "macos";
  return [
    {
      title: "Download the profile",
      text: mac
        ? "Click Download the profile on the page."
        : "Tap Download the profile on the page, then Allow, then Close.",
      icon: IconDownload,
    },
    {
      title: "Install it",
      text: mac
        ? `System Settings › General › Device Management › double-click ${organisation} › Install, within 15 minutes.`
        : `Settings › General › VPN & Device Management › ${organisation} › Install, within 15 minutes.`,
      icon: IconSettings,
    },
    {
      title: "Enrolled",
      text: "The device checks in by itself. This page shows it at once.",
      icon: IconCircleCheck,
    },
  ];
}

/** `passcode` in two groups. Scanning fills it in; typing the link does not. */
export function deviceSteps({
  platform,
  passcode,
  organisation,
  goesOn,
}: {
  platform: Platform;
  passcode: string;
  organisation: string;
  /** All is set up for what comes after Verified. */
  goesOn: boolean;
}): DeviceStep[] {
  const scans = platform !== "macos" && platform !== "windows";
  return [
    first[platform],
    {
      title: "Confirm the passcode",
      text: scans
        ? `The scan fills it in. If it does not, type ${passcode}.`
        : `Type ${passcode}. Capitals do not matter.`,
      icon: IconKey,
    },
    ...(goesOn && isApple(platform)
      ? profileSteps(platform, organisation)
      : [
          {
            title: "Verified",
            text: "The device shows what comes next, and this page says what is still to be set up here.",
            icon: IconShieldCheck,
          },
        ]),
  ];
}

/** How long the rest takes; `at` is the step under way. */
export function timeWords(steps: number, at: number): string {
  if (steps <= 3) return "About a minute";
  if (at < 2) return "About 4 minutes";
  return at < 4 ? "About 3 minutes left" : "A few seconds left";
}
