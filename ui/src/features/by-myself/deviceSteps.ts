/**
 * What one does on the device until it is verified. The steps after that belong to the device
 * protocols: the page says what is still to be set up instead of showing them.
 */
import { type Icon, IconCamera, IconKey, IconLink, IconShieldCheck } from "@tabler/icons-react";
import type { Platform } from "@/bindings";
import { platformWords } from "@/components/platforms";

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

/** `passcode` in two groups. Scanning fills it in; typing the link does not. */
export function deviceSteps(platform: Platform, passcode: string): DeviceStep[] {
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
    {
      title: "Verified",
      text: "The device shows what comes next, and this page says what is still to be set up here.",
      icon: IconShieldCheck,
    },
  ];
}

/** Which step is under way, counted from 0. */
export function stepAt(openedAt: number | null, verifiedAt: number | null): number {
  if (verifiedAt !== null) return 3;
  return openedAt === null ? 0 : 1;
}
