/** On which platforms users can enroll by themselves now, of those that are offered. */
import type { SelfEnrollmentGap, SelfEnrollmentPage } from "@/bindings";
import { platformWords } from "@/components/platforms";
import { t } from "@/words";
import { type SelfForm, type SelfPlatform, selfPlatforms } from "./selfForm";

export interface Ready {
  now: readonly SelfPlatform[];
  /** Offered, with what is missing. */
  later: readonly SelfEnrollmentGap[];
}

type Offered = Pick<SelfForm, SelfPlatform>;

/** `offered` as it is chosen in the form, or as it is kept. */
export function readyOf(page: SelfEnrollmentPage, offered: Partial<Offered>): Ready {
  const gap = (platform: SelfPlatform) => page.not_ready.find((one) => one.platform === platform);
  const chosen = selfPlatforms.filter((one) => (offered[one] ?? "none") !== "none");
  return {
    now: chosen.filter((one) => gap(one) === undefined),
    later: chosen.flatMap((one) => gap(one) ?? []),
  };
}

/** Something is offered, and nothing of it can be enrolled. */
export const isNothingReady = ({ now, later }: Ready) => now.length === 0 && later.length > 0;

export const namesOf = (platforms: readonly (SelfPlatform | SelfEnrollmentGap["platform"])[]) =>
  platforms.map((one) => platformWords[one].label).join(", ");

/** What is missing, each once. */
export const wordsOf = ({ later }: Ready) => [...new Set(later.map(({ words }) => words))];

/** For which platforms it works now; blank when there is nothing to say. */
export function worksFor(ready: Ready): string {
  const later = namesOf(ready.later.map(({ platform }) => platform));
  if (ready.now.length === 0) return "";
  return later === ""
    ? t("self-works-for", { platforms: namesOf(ready.now) })
    : t("self-works-for-some", { platforms: namesOf(ready.now), later });
}
