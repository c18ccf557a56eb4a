/** Ends of certificates in words. The present is an argument, so that tests can move it. */
import { counted } from "@/components/numbers";
import { type Moment, toMillis } from "@/components/time";
import { t } from "@/words";

const day = 86_400_000;

/** Beyond so many days years are told. */
const manyDays = 730;

/** "9 years left", "71 days left", "1 day left", "Ends today", "Ended today", "Ended 3 days ago". */
export function leftWords(until: Moment, now: number): string {
  const left = toMillis(until) - now;
  const days = Math.floor(Math.abs(left) / day);
  if (left <= 0)
    return days === 0 ? t("settings-ended-today") : `Ended ${counted(days, "day")} ago`;
  if (days === 0) return t("settings-ends-today");
  return days > manyDays
    ? `${Math.round(days / 365.25)} years left`
    : `${counted(days, "day")} left`;
}
