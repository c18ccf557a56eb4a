/**
 * Times as the console writes them. Moments are UTC milliseconds or ISO 8601 text; the current
 * time is always an argument, so that tests can move it.
 */
import { t } from "@/words";

export type Moment = number | string;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export function toMillis(moment: Moment): number {
  return typeof moment === "number" ? moment : Date.parse(moment);
}

type Unit = "day" | "hour" | "minute" | "second";

const past = {
  day: "app-days-ago",
  hour: "app-hours-ago",
  minute: "app-minutes-ago",
  second: "app-seconds-ago",
} as const satisfies Record<Unit, string>;

const future = {
  day: "app-in-days",
  hour: "app-in-hours",
  minute: "app-in-minutes",
  second: "app-in-seconds",
} as const satisfies Record<Unit, string>;

/** The largest unit that a distance fills, and how often; a second at least. */
function largest(distance: number): [unit: Unit, n: number] {
  if (distance >= day) return ["day", Math.floor(distance / day)];
  if (distance >= hour) return ["hour", Math.floor(distance / hour)];
  if (distance >= minute) return ["minute", Math.floor(distance / minute)];
  return ["second", Math.max(1, Math.floor(distance / second))];
}

/** "4 s ago", "3 d ago", "in 7 days". Under a second either way is "now". */
export function relative(moment: Moment, now: number): string {
  const distance = toMillis(moment) - now;
  if (Math.abs(distance) < second) return t("app-now");
  if (distance < 0) {
    const [unit, n] = largest(-distance);
    return t(past[unit], { n });
  }
  // A fresh seven-day invite should read "in 7 days", not "in 6 days": round a day up by an hour.
  const [unit, n] = largest(distance > day ? distance + hour : distance);
  return t(future[unit], { n });
}

/** Made when first needed: Intl loads its tables then, which the first picture would wait for. */
let exactFormat: Intl.DateTimeFormat | undefined;

/** "Tue, 24 Mar 2026, 18:00:00" in the machine's own time zone. */
export function exact(moment: Moment): string {
  exactFormat ??= new Intl.DateTimeFormat(t("dates-locale"), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return exactFormat.format(toMillis(moment));
}

let shortFormat: Intl.DateTimeFormat | undefined;

/** "Tue, 24 Mar, 18:00": a moment that is planned. */
export function atTime(moment: Moment): string {
  shortFormat ??= new Intl.DateTimeFormat(t("dates-locale"), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return shortFormat.format(toMillis(moment));
}

/** "about 40 s left", "about 3 min left". */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return t("app-seconds-left", { n: Math.max(5, Math.ceil(seconds / 5) * 5) });
  if (seconds < 5400) return t("app-minutes-left", { n: Math.round(seconds / 60) });
  if (seconds < 36 * 3600) return t("app-hours-left", { n: Math.round(seconds / 3600) });
  return t("app-days-left", { n: Math.round(seconds / 86_400) });
}

const twoDigits = (n: number) => String(n).padStart(2, "0");

/** As `app-weekday-at` names them. */
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** "at 14:05", "tomorrow at 07:00", "Monday at 07:00", "on Mon 23 Mar, 07:00": when something goes on, on this computer's clock. */
export function whenNext(moment: Moment, now: number): string {
  const then = new Date(toMillis(moment));
  const time = `${twoDigits(then.getHours())}:${twoDigits(then.getMinutes())}`;
  const nextDay = new Date(now);
  if (then.toDateString() === nextDay.toDateString()) return t("app-at-time", { time });
  nextDay.setDate(nextDay.getDate() + 1);
  if (then.toDateString() === nextDay.toDateString()) return t("app-tomorrow-at", { time });
  if (then.getTime() - now < 6 * day)
    return t("app-weekday-at", { day: weekdays[then.getDay()] ?? "", time });
  return t("app-on-day-at", { when: atTime(moment) });
}

let dayFormat: Intl.DateTimeFormat | undefined;

/** "14 Mar 2036", on this computer's calendar. */
export function onDay(at: Moment): string {
  dayFormat ??= new Intl.DateTimeFormat(t("dates-locale"), {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return dayFormat.format(toMillis(at));
}

/** Made when there is something to write: Intl loads its tables then. */
let calendarFormat: Intl.DateTimeFormat | undefined;

/** `2026-03-04`, a calendar day of this computer and no moment in UTC, as "4 Mar"; other text stays as it is. */
export function onCalendar(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  calendarFormat ??= new Intl.DateTimeFormat(t("dates-locale"), { day: "numeric", month: "short" });
  return calendarFormat.format(new Date(`${day}T12:00:00`));
}

/** How long until the relative words of this moment change, in milliseconds. */
export function staleAfter(moment: Moment, now: number): number {
  const distance = Math.abs(toMillis(moment) - now);
  if (distance < minute) return second;
  if (distance < hour) return 15 * second;
  return minute;
}

/** "13:07", "1:02:05", "2 d 4 h": what is left, never below zero. */
export function clock(left: number): string {
  const rest = Math.max(0, left);
  if (rest >= day)
    return t("app-days-and-hours", {
      days: Math.floor(rest / day),
      hours: Math.floor((rest % day) / hour),
    });
  const h = Math.floor(rest / hour);
  const m = Math.floor((rest % hour) / minute);
  const s = Math.floor((rest % minute) / second);
  const two = twoDigits;
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
