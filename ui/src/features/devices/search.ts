/**
 * The part of the page that lives in the address: what is searched, filtered, sorted, and which device is open. So Back
 * works, and an invite can point at its device.
 */
import type { DeviceFilter, DeviceSort, DeviceState, OwnedBy, Platform } from "@/bindings";
import { ownerships, platforms } from "@/components/platforms";
import { t } from "@/words";

export const deviceStates = [
  "pending",
  "staged",
  "managed",
  "unmanaged",
] as const satisfies readonly DeviceState[];

export const sorts = ["last_seen", "newest", "user"] as const satisfies readonly DeviceSort[];

export const usualSort: DeviceSort = "last_seen";

export const sortWords: Record<DeviceSort, string> = {
  last_seen: t("devices-last-seen"),
  newest: t("devices-sort-newest"),
  user: t("devices-sort-user"),
};

/** What a device can be; Neutral is decided by the time there is one. */
export const devicePlatforms = platforms.filter((platform) => platform !== "neutral");

export interface DeviceSearch {
  q?: string;
  state?: DeviceState;
  platforms?: Platform[];
  owned?: OwnedBy;
  /** Group id; blank is un-assigned. */
  group?: string;
  sort?: DeviceSort;
  /** The device whose details are open. */
  device?: string;
}

/** Whatever stands in the address, as far as it makes sense; the rest is left out. */
export function deviceSearch(raw: Record<string, unknown>): DeviceSearch {
  const search: DeviceSearch = {
    q: text(raw.q, 200),
    state: oneOf(deviceStates, raw.state),
    platforms: Array.isArray(raw.platforms)
      ? devicePlatforms.filter((platform) => (raw.platforms as unknown[]).includes(platform))
      : undefined,
    owned: oneOf(ownerships, raw.owned),
    group: text(raw.group, 100),
    sort: oneOf(sorts, raw.sort),
    device: text(raw.device, 100),
  };
  for (const key of Object.keys(search) as (keyof DeviceSearch)[])
    if (search[key] === undefined) delete search[key];
  return search;
}

function text(value: unknown, most: number): string | undefined {
  return typeof value === "string" && value.length <= most ? value : undefined;
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value);
}

/** What the engine is asked for. */
export function filterOf(search: DeviceSearch): DeviceFilter {
  return {
    search: search.q?.trim() ?? "",
    states: search.state ? [search.state] : [],
    platforms: search.platforms ?? [],
    owned_by: search.owned ?? null,
    group_id: search.group ?? null,
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: DeviceFilter): boolean {
  return (
    filter.search !== "" ||
    filter.states.length > 0 ||
    filter.platforms.length > 0 ||
    filter.owned_by !== null ||
    filter.group_id !== null
  );
}

/** The address of the list with nothing narrowing it. */
export const wholeList: Partial<DeviceSearch> = {
  q: undefined,
  state: undefined,
  platforms: undefined,
  owned: undefined,
  group: undefined,
};
