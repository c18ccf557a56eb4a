/** Ends of certificates in words. The present is an argument, so that tests can move it. */
import { counted } from "@/components/numbers";
import { type Moment, toMillis } from "@/components/time";

const day = 86_400_000;

let dayFormat: Intl.DateTimeFormat | undefined;

/** "14 Mar 2036", on this computer's calendar. */
export function onDay(at: Moment): string {
  dayFormat ??= new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return dayFormat.format(toMillis(at));
}

/** "71 days left", "1 day left", "Ends today", "Ended today", "Ended 3 days ago". */
export function leftWords(until: Moment, now: number): string {
  const left = toMillis(until) - now;
  const days = Math.floor(Math.abs(left) / day);
  if (left <= 0) return days === 0 ? "Ended today" : `Ended ${counted(days, "day")} ago`;
  return days === 0 ? "Ends today" : `${counted(days, "day")} left`;
}
