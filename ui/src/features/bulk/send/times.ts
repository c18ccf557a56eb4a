/** Moments as the Send step says them, and times that are typed. All in the zone of this computer. */
import { t } from "@/words";

const day = 24 * 3_600_000;

/** The engine schedules up to so many days ahead. */
export const daysAhead = 90;

let clockFormat: Intl.DateTimeFormat | undefined;
let dayFormat: Intl.DateTimeFormat | undefined;
let yearFormat: Intl.DateTimeFormat | undefined;

function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}

/** Calendar days from `now` to `moment`; also right across a change of the clocks. */
function daysBetween(now: number, moment: number): number {
  return Math.round((startOfDay(moment) - startOfDay(now)) / day);
}

/** "Today", "Tomorrow", "Tue, 24 Mar", "4 Jan 2028" in another year. */
export function dayWords(moment: number, now: number): string {
  const days = daysBetween(now, moment);
  if (days === 0) return t("bulk-today");
  if (days === 1) return t("bulk-tomorrow");
  if (new Date(moment).getFullYear() !== new Date(now).getFullYear()) {
    yearFormat ??= new Intl.DateTimeFormat(t("dates-locale"), {
      day: "numeric",
      month: "short",
      year: "numeric",
    });
    return yearFormat.format(moment);
  }
  dayFormat ??= new Intl.DateTimeFormat(t("dates-locale"), {
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  return dayFormat.format(moment);
}

/** "14:02". */
export function clockTime(moment: number): string {
  clockFormat ??= new Intl.DateTimeFormat(t("dates-locale"), {
    hour: "2-digit",
    minute: "2-digit",
  });
  return clockFormat.format(moment);
}

/** "14:02" today, else "Tomorrow, 14:02" or "Tue, 24 Mar, 14:02". */
export function momentWords(moment: number, now: number): string {
  const days = daysBetween(now, moment);
  return days === 0
    ? clockTime(moment)
    : t("bulk-day-and-time", { day: dayWords(moment, now), time: clockTime(moment) });
}

/** In a sentence: "at once" when all of it has come, "between 14:02 and 15:10", "at 14:02", "tomorrow between 08:00 and 09:10", "from Tue, 24 Mar, 22:00 to …". */
export function spanWords(first: number, last: number, now: number): string {
  if (last <= now) return t("bulk-when-at-once");
  if (daysBetween(first, last) !== 0)
    return t("bulk-when-from-to", {
      begin: momentWords(first, now),
      end: momentWords(last, now),
    });
  const [begin, end] = [clockTime(first), clockTime(last)];
  const day = dayWords(first, now);
  const days = daysBetween(now, first);
  if (begin === end) {
    if (days === 0) return t("bulk-when-at", { time: begin });
    return days === 1
      ? t("bulk-when-tomorrow-at", { time: begin })
      : t("bulk-when-on-day-at", { day, time: begin });
  }
  if (days === 0) return t("bulk-when-between", { begin, end });
  return days === 1
    ? t("bulk-when-tomorrow-between", { begin, end })
    : t("bulk-when-on-day-between", { day, begin, end });
}

/** The days that can be chosen, today first; the value is the number of days from today. */
export function dayChoices(now: number): { value: string; label: string }[] {
  return Array.from({ length: daysAhead + 1 }, (_, days) => {
    const moment = new Date(now);
    moment.setHours(12, 0, 0, 0);
    moment.setDate(moment.getDate() + days);
    return { value: String(days), label: dayWords(moment.getTime(), now) };
  });
}

/** Minutes since midnight of "8", "8:05", "08.05", "0805"; null when it is no time. */
export function typedTime(text: string): number | null {
  const found = /^\s*(\d{1,2})(?:[:.h ]?(\d{2}))?\s*$/.exec(text);
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** So many days from today at so many minutes after midnight. */
export function momentAt(now: number, days: number, minutes: number): number {
  const moment = new Date(now);
  moment.setDate(moment.getDate() + days);
  return moment.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0);
}

/** How many days from today a moment is. */
export function daysTo(moment: number, now: number): number {
  return daysBetween(now, moment);
}
