/**
 * How long a sending takes under limits. The mails that a window allows go out at once and the next
 * ones when it has passed; how fast the server itself is stays out of it.
 */
import { t } from "@/words";

export interface Limits {
  /** Mails within any minute; 0 is no limit. So for the others. */
  per_minute: number;
  per_hour: number;
  per_day: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const orNone = (limit: number) => (limit > 0 ? limit : Number.POSITIVE_INFINITY);

/** Seconds until the last of `mails` goes out. */
export function sendingTime(mails: number, limits: Limits): number {
  const inMinute = orNone(limits.per_minute);
  const inHour = Math.min(orNone(limits.per_hour), inMinute * 60);
  const inDay = Math.min(orNone(limits.per_day), inHour * 24);
  let left = Math.max(0, mails - 1);
  let seconds = 0;
  for (const [most, length] of [
    [inDay, day],
    [inHour, hour],
    [inMinute, minute],
  ] as const) {
    const windows = Math.floor(left / most);
    seconds += windows * length;
    left -= windows === 0 ? 0 : windows * most;
  }
  return seconds;
}

/** "about 33 minutes", "about 6 hours", "about 5 days". */
export function durationWords(seconds: number): string {
  if (seconds < 90 * minute)
    return t("sending-about-minutes", { n: Math.max(1, Math.round(seconds / minute)) });
  if (seconds < 36 * hour) return t("sending-about-hours", { n: Math.round(seconds / hour) });
  return t("sending-about-days", { n: Math.round(seconds / day) });
}

/** What limits mean, in a sentence. */
export function meaning(limits: Limits, quietHours: boolean): string {
  if (!limits.per_minute && !limits.per_hour && !limits.per_day)
    return t("sending-without-a-limit-mails-go");
  const first = sendingTime(1_000, limits);
  const all = sendingTime(10_000, limits);
  if (all === 0) return t("sending-10-000-mails-go-out");
  const many = durationWords(all);
  if (first === 0)
    return quietHours
      ? t("sending-first-without-wait-and-quiet-hours", { many })
      : t("sending-first-without-wait", { many });
  const few = durationWords(first);
  return quietHours
    ? t("sending-takes-and-quiet-hours", { few, many })
    : t("sending-takes", { few, many });
}
