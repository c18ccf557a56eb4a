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

function amount(distance: number, long: boolean): string {
  const units: [number, string, string][] = [
    [day, "d", "day"],
    [hour, "h", "hour"],
    [minute, "min", "min"],
  ];
  for (const [size, short, word] of units) {
    if (distance >= size) {
      const n = Math.floor(distance / size);
      return long && word !== short ? `${n} ${word}${n === 1 ? "" : "s"}` : `${n} ${short}`;
    }
  }
  const n = Math.max(1, Math.floor(distance / second));
  return long ? `${n} second${n === 1 ? "" : "s"}` : `${n} s`;
}

/** "4 s ago", "3 d ago", "in 7 days". Under a second either way is "now". */
export function relative(moment: Moment, now: number): string {
  const distance = toMillis(moment) - now;
  if (Math.abs(distance) < second) return "now";
  if (distance < 0) return `${amount(-distance, false)} ago`;
  // A fresh seven-day invite should read "in 7 days", not "in 6 days": round a day up by an hour.
  return `in ${amount(distance > day ? distance + hour : distance, true)}`;
}

/** Made when first needed: Intl loads its tables then, which the first picture would wait for. */
let exactFormat: Intl.DateTimeFormat | undefined;

/** "Tue, 24 Mar 2026, 18:00:00" in the machine's own time zone. */
export function exact(moment: Moment): string {
  exactFormat ??= new Intl.DateTimeFormat("en-GB", {
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
  shortFormat ??= new Intl.DateTimeFormat("en-GB", {
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
  if (seconds < 60) return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min left`;
  if (seconds < 36 * 3600) return `about ${Math.round(seconds / 3600)} h left`;
  return `about ${Math.round(seconds / 86_400)} days left`;
}

const twoDigits = (n: number) => String(n).padStart(2, "0");

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "at 14:05", "tomorrow at 07:00", "Monday at 07:00", "on Mon 23 Mar, 07:00": when something goes on, on this computer's clock. */
export function whenNext(moment: Moment, now: number): string {
  const then = new Date(toMillis(moment));
  const time = `${twoDigits(then.getHours())}:${twoDigits(then.getMinutes())}`;
  const nextDay = new Date(now);
  if (then.toDateString() === nextDay.toDateString()) return `at ${time}`;
  nextDay.setDate(nextDay.getDate() + 1);
  if (then.toDateString() === nextDay.toDateString()) return t("app-tomorrow-at", { time });
  if (then.getTime() - now < 6 * day) return `${weekdays[then.getDay()]} at ${time}`;
  return `on ${atTime(moment)}`;
}

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

/** Made when there is something to write: Intl loads its tables then. */
let calendarFormat: Intl.DateTimeFormat | undefined;

/** `2026-03-04`, a calendar day of this computer and no moment in UTC, as "4 Mar"; other text stays as it is. */
export function onCalendar(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  calendarFormat ??= new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
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
  if (rest >= day) return `${Math.floor(rest / day)} d ${Math.floor((rest % day) / hour)} h`;
  const h = Math.floor(rest / hour);
  const m = Math.floor((rest % hour) / minute);
  const s = Math.floor((rest % minute) / second);
  const two = twoDigits;
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
