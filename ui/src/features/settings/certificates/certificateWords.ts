/** What Settings calls each certificate, how its health looks, and what all of them together come to. */
import {
  type Icon,
  IconAlertTriangle,
  IconBrandApple,
  IconCertificate,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFlask,
  IconHourglass,
  IconLock,
  IconMailOpened,
  IconSignature,
} from "@tabler/icons-react";
import type { CertificateHealth, CertificateUse, CertificateView } from "@/bindings";
import { t } from "@/words";
import type { StatusLook } from "../StatusPill";

export interface CertificateLook {
  title: string;
  icon: Icon;
  /** The section in which it is set; the others are made by Muster itself. */
  setIn?: { section: string; label: string };
}

const portal = { section: "portal", label: t("settings-portal") };

export const certificateLooks: Record<CertificateUse, CertificateLook> = {
  device_authority: { title: t("certificates-device-authority"), icon: IconCertificate },
  registrar: { title: t("certificates-registrar"), icon: IconMailOpened },
  portal: { title: t("certificates-portal-tls"), icon: IconLock, setIn: portal },
  profile_signing: { title: t("certificates-profile-signing"), icon: IconSignature, setIn: portal },
  apple_push: {
    title: t("certificates-apple-push"),
    icon: IconBrandApple,
    setIn: { section: "apple", label: t("settings-apple") },
  },
};

export const healthLooks: Record<CertificateHealth, StatusLook> = {
  good: { word: t("certificates-health-good"), tone: "good", icon: IconCircleCheck },
  ends_soon: { word: t("certificates-health-ends-soon"), tone: "soon", icon: IconHourglass },
  ended: { word: t("certificates-health-ended"), tone: "bad", icon: IconAlertTriangle },
  missing: { word: t("certificates-health-missing"), tone: "quiet", icon: IconCircleDashed },
  unusable: { word: t("certificates-health-unusable"), tone: "bad", icon: IconCircleX },
};

/** Made by Muster itself when the first device needs it; nobody has to set it up. */
const madeWhenNeeded: readonly CertificateUse[] = [
  "device_authority",
  "registrar",
  "profile_signing",
];

const notYet: StatusLook = {
  word: t("certificates-made-when-needed"),
  tone: "quiet",
  icon: IconCircleDashed,
};
const notInLab: StatusLook = {
  word: t("certificates-not-needed-in-lab"),
  tone: "quiet",
  icon: IconFlask,
};

type Standing = Pick<CertificateView, "usage" | "health">;

/** Somebody has to set it up before Apple devices can enroll, or be called. */
function isLacking({ usage, health }: Standing, lab: boolean): boolean {
  if (health !== "missing" || madeWhenNeeded.includes(usage)) return false;
  return !(lab && usage === "apple_push");
}

/** How the health of a certificate is shown; `lab` when lab mode does without Apple's. */
export function lookOf(one: Standing, lab: boolean): StatusLook {
  if (one.health !== "missing" || isLacking(one, lab)) return healthLooks[one.health];
  return one.usage === "apple_push" ? notInLab : notYet;
}

export interface Verdict {
  tone: "good" | "soon" | "bad";
  title: string;
  /** Those that it is about. */
  about: CertificateUse[];
}

/** The worst that can be said of all of them. One that renews itself needs nobody before it has ended. */
export function verdict(certificates: readonly CertificateView[], lab = false): Verdict {
  const of = (fits: (one: CertificateView) => boolean) =>
    certificates.filter(fits).map((one) => one.usage);
  const broken = of(({ health }) => health === "ended" || health === "unusable");
  if (broken.length > 0)
    return {
      tone: "bad",
      title: t("certificates-cannot-be-used", { n: broken.length }),
      about: broken,
    };
  const soon = of(({ health, renews_itself }) => health === "ends_soon" && !renews_itself);
  if (soon.length > 0)
    return {
      tone: "soon",
      title: t("certificates-end-soon", { n: soon.length }),
      about: soon,
    };
  const missing = of((one) => isLacking(one, lab));
  if (missing.length > 0)
    return {
      tone: "soon",
      title: t("certificates-are-missing", { n: missing.length }),
      about: missing,
    };
  return { tone: "good", title: t("certificates-all-certificates-are-in-order"), about: [] };
}

/** The one that needs somebody next; nothing when all renew themselves or are missing. */
export function nextToEnd(certificates: readonly CertificateView[]): CertificateView | undefined {
  return certificates
    .filter((one) => one.until !== null && !one.renews_itself && one.health !== "ended")
    .sort((a, b) => (a.until ?? 0) - (b.until ?? 0))[0];
}
