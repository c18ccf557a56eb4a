/** Ends of certificates in words. The present is an argument, so that tests can move it. */
import { type Moment, toMillis } from "@/components/time";
import { t } from "@/words";

const day = 86_400_000;

/** Beyond so many days years are told. */
const manyDays = 730;

/**
 * "9 years left", "71 days left", "1 day left", "Ends today", "Ended today", "Ended 3 days ago"; `inside` of a sentence
 * these begin small.
 */
export function leftWords(until: Moment, now: number, inside = false): string {
  const left = toMillis(until) - now;
  const days = Math.floor(Math.abs(left) / day);
  if (left <= 0) {
    if (days === 0) return inside ? t("settings-ended-today-inside") : t("settings-ended-today");
    return inside
      ? t("settings-ended-days-ago-inside", { n: days })
      : t("settings-ended-days-ago", { n: days });
  }
  if (days === 0) return inside ? t("settings-ends-today-inside") : t("settings-ends-today");
  return days > manyDays
    ? t("settings-years-left", { n: Math.round(days / 365.25) })
    : t("settings-days-left", { n: days });
}
