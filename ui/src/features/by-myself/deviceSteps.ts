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
import { t } from "@/words";

export interface DeviceStep {
  title: string;
  text: string;
  icon: Icon;
}

const byCamera = (text: string): DeviceStep => ({
  title: t("by-myself-scan-the-code"),
  text,
  icon: IconCamera,
});

const byLink = (text: string): DeviceStep => ({
  title: t("by-myself-open-the-link"),
  text,
  icon: IconLink,
});

const first: Record<Platform, DeviceStep> = {
  android: byCamera(t("by-myself-begin-android")),
  ios: byCamera(t("by-myself-begin-ios")),
  macos: byLink(t("by-myself-begin-mac")),
  windows: byLink(t("by-myself-begin-windows")),
  neutral: byCamera(t("by-myself-begin-any")),
};

/** What to do first, in one sentence. Computers have no camera that reads codes. */
export function howToBegin(platform: Platform): string {
  const { device } = platformWords[platform];
  return platform === "macos" || platform === "windows"
    ? t("by-myself-open-the-short-link-on", { device })
    : t("by-myself-scan-with-the-you-want", { device });
}

/** What follows Verified on an Apple device. `organisation` names the profile. */
function profileSteps(platform: Platform, organisation: string): DeviceStep[] {
  const mac = platform === "macos";
  return [
    {
      title: t("by-myself-download-the-profile"),
      text: mac
        ? t("by-myself-click-download-the-profile-on")
        : t("by-myself-tap-download-the-profile-on"),
      icon: IconDownload,
    },
    {
      title: t("by-myself-install-it"),
      text: mac
        ? t("by-myself-system-settings-general-device-management", { organisation })
        : t("by-myself-settings-general-vpn-device-management", { organisation }),
      icon: IconSettings,
    },
    {
      title: t("by-myself-enrolled"),
      text: t("by-myself-the-device-checks-in-by"),
      icon: IconCircleCheck,
    },
  ];
}

function passcodeText(scans: boolean, passcode: string | undefined): string {
  if (passcode === undefined)
    return scans ? t("by-myself-scan-fills-in-unnamed") : t("by-myself-type-unnamed");
  return scans
    ? t("by-myself-the-scan-fills-it-in", { passcode })
    : t("by-myself-type-capitals-do-not-matter", { passcode });
}

/** `passcode` in two groups. Scanning fills it in; typing the link does not. */
export function deviceSteps({
  platform,
  passcode,
  organisation,
  goesOn,
}: {
  platform: Platform;
  /** Undefined when it is not known any more. */
  passcode: string | undefined;
  organisation: string;
  /** All is set up for what comes after Verified. */
  goesOn: boolean;
}): DeviceStep[] {
  const scans = platform !== "macos" && platform !== "windows";
  return [
    first[platform],
    {
      title: t("by-myself-confirm-the-passcode"),
      text: passcodeText(scans, passcode),
      icon: IconKey,
    },
    ...(goesOn && isApple(platform)
      ? profileSteps(platform, organisation)
      : [
          {
            title: t("by-myself-verified"),
            text: t("by-myself-the-device-shows-what-comes"),
            icon: IconShieldCheck,
          },
        ]),
  ];
}

/** How long the rest takes; `at` is the step under way. */
export function timeWords(steps: number, at: number): string {
  if (steps <= 3) return t("by-myself-about-a-minute");
  if (at < 2) return t("by-myself-about-4-minutes");
  return at < 4 ? t("by-myself-about-3-minutes-left") : t("by-myself-a-few-seconds-left");
}
