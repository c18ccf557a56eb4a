/** Time zones by their IANA names. `Intl` loads tables for all of this: ask only once somebody looks. */
import { t } from "@/words";

let known: string[] | undefined;

/** All that this computer knows, in order. */
export function timeZones(): readonly string[] {
  if (!known) {
    const names = Intl.supportedValuesOf("timeZone");
    // Some computers leave it out, for it is no place.
    known = names.includes("UTC") ? names : [...names, "UTC"];
  }
  return known;
}

/** "America/New York": as names are read, not as they are spelled. */
export function timeZoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}

/** "New York": the place that a zone is named after. */
export function timeZonePlace(zone: string): string {
  return timeZoneName(zone.slice(zone.lastIndexOf("/") + 1));
}

/** What is named so: first where the name or the place in it begins so, then where it has it anywhere. */
export function namedLike<T>(all: readonly T[], nameOf: (one: T) => string, text: string): T[] {
  const plain = (words: string) => timeZoneName(words.trim().toLowerCase());
  const sought = plain(text);
  const named = all.filter((one) => plain(nameOf(one)).includes(sought));
  const begins = (one: T) => `/${plain(nameOf(one))}`.includes(`/${sought}`);
  return [...named.filter(begins), ...named.filter((one) => !begins(one))];
}

/** "GMT+1": how far its clocks are from Greenwich now; blank for a zone that this computer does not know. */
export function timeZoneOffset(zone: string): string {
  try {
    const format = new Intl.DateTimeFormat(t("dates-locale"), {
      timeZone: zone,
      timeZoneName: "shortOffset",
    });
    const parts = format.formatToParts(new Date());
    return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  } catch {
    return "";
  }
}

/** This computer's. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
