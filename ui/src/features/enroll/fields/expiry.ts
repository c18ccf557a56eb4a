/** How long an invite is valid: what is offered, and how it is written. Hours, 1 to 720. */
import { atTime } from "@/components/time";
import { t } from "@/words";

export const shortest = 1;
export const longest = 720;

const offered = [1, 4, 8, 24, 48, 72, 120, 168, 240, 336, 504, 720] as const;

/** Hours as days; `null` where they are no whole ones. */
export function inDays(hours: number): number | null {
  return Number.isInteger(hours / 24) ? hours / 24 : null;
}

/** "1 hour", "36 hours", "7 days". */
export function duration(hours: number): string {
  const days = inDays(hours);
  return days === null ? t("enroll-hours", { n: hours }) : t("count-days", { n: days });
}

/** "Tue, 24 Mar, 18:00" in the time zone of this computer. */
export function endOf(hours: number, now: number): string {
  return atTime(now + hours * 3_600_000);
}

/** The hours offered, with the present one among them when it is none of the usual. */
export function offeredWith(hours: number): number[] {
  const all = new Set<number>([...offered, hours]);
  return [...all].sort((a, b) => a - b);
}

export function isValidHours(hours: number): boolean {
  return Number.isInteger(hours) && hours >= shortest && hours <= longest;
}
