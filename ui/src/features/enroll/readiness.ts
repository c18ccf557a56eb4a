/** What a platform still needs here, with the true cause and the page of Settings that mends it. */
import { useQuery } from "@tanstack/react-query";
import { useOverview } from "@/app/session";
import { commands, type Platform, type ReadinessCheck } from "@/bindings";
import type { SettingsPage } from "@/components/SettingsWords";
import { call } from "@/platform/call";
import { t } from "@/words";

export interface Check extends ReadinessCheck {
  /** Where it is mended; `null` when nothing is to be mended, or nothing can be set up for it yet. */
  remedy: SettingsPage | null;
}

export const isApple = (platform: Platform) => platform === "ios" || platform === "macos";

/** The engine's names of what every platform needs, with their pages of Settings; other checks are about the platform itself. */
const common: Readonly<Record<string, string>> = { Mail: "mail", Portal: "portal" };

/**
 * The checks as the engine gives them, each with its remedy. Apple devices need HTTPS before anything else: an address that
 * lacks it is named as the cause, not the push certificate.
 */
export function checksOf(
  platform: Platform,
  checks: readonly ReadinessCheck[],
  portalAddress: string,
): Check[] {
  return checks.map((check): Check => {
    if (check.ready) return { ...check, remedy: null };
    const section = common[check.name];
    if (section) return { ...check, remedy: { label: check.name, section } };
    if (!isApple(platform)) return { ...check, remedy: null };
    if (portalAddress === "" || portalAddress.startsWith("https://"))
      return { ...check, remedy: { label: t("enroll-apple"), section: "apple" } };
    return {
      ...check,
      name: "HTTPS",
      words: t("enroll-apple-devices-enroll-over-https"),
      remedy: { label: t("enroll-portal"), section: "portal" },
    };
  });
}

/** Those about the platform itself. They alone decide whether its devices can go on after Verified. */
export function deviceChecks(checks: readonly Check[]): Check[] {
  return checks.filter((check) => !(check.name in common));
}

/** What is known of a platform; `checks` once it was read. */
export function useReadiness(platform: Platform) {
  const address = useOverview()?.portal.address ?? "";
  const query = useQuery({
    queryKey: ["platform-readiness", platform],
    queryFn: () => call(commands.platformReadiness(platform)),
  });
  const checks = query.data && checksOf(platform, query.data.checks, address);
  return { query, data: query.data, checks };
}
