/**
 * What this person chose the last time, kept in the browser's own store: platform, method, ownership, validity and way. Never
 * people, never addresses; nor language and time zone, which are the invitee's.
 */
import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { commands, type InviteDraft, type OwnedBy, type Via } from "@/bindings";
import { platforms } from "@/components/platforms";
import { ownTimeZone } from "@/components/timeZones";
import { sentWays } from "@/components/vias";
import { call } from "@/platform/call";
import { ownKey } from "@/platform/own";
import { type Texts, useTexts } from "./ways";

const key = () => ownKey("muster.enroll");

const schema = z.object({
  platform: z.enum(platforms).catch("neutral"),
  method: z.enum(["by_myself", "invites"]).catch("invites"),
  owned_by: z.enum(["personal", "corporate"]).nullable().catch(null),
  valid_hours: z.number().int().min(1).max(720).nullable().catch(null),
  via: z.enum(sentWays).catch("email"),
  /** The organisation's defaults at that time: when they change, they win over the old choice. */
  over_owned_by: z.enum(["personal", "corporate"]).nullable().catch(null),
  over_valid_hours: z.number().nullable().catch(null),
});

type Remembered = z.infer<typeof schema>;

export interface Defaults {
  owned_by: OwnedBy;
  valid_hours: number;
  via: Via;
  /** Whether the way may send texts. */
  texts: Texts;
  /** The organisation's own, before what was remembered. */
  organisation: { owned_by: OwnedBy; valid_hours: number };
  /** The organisation's defaults were read, or cannot be. */
  known: boolean;
}

/** What the engine itself falls back to, until its settings are read. */
const builtIn = { owned_by: "corporate", valid_hours: 168 } as const;

export function remembered(): Remembered {
  let stored: unknown = {};
  try {
    stored = JSON.parse(localStorage.getItem(key()) ?? "{}");
  } catch {
    // Damaged by hand or by another version: start from the defaults.
  }
  return schema.parse(typeof stored === "object" && stored !== null ? stored : {});
}

function store(patch: Partial<Remembered>): void {
  try {
    localStorage.setItem(key(), JSON.stringify({ ...remembered(), ...patch }));
  } catch {
    // A full or forbidden store costs a convenience, nothing else.
  }
}

export function rememberPath(path: Pick<Remembered, "platform" | "method">): void {
  store(path);
}

export function remember(draft: InviteDraft, defaults: Defaults): void {
  store({
    platform: draft.platform,
    method: "invites",
    owned_by: draft.owned_by,
    valid_hours: draft.valid_hours,
    // Kept while no text can go: it holds again once one can.
    ...(defaults.texts.ready ? { via: draft.via as Remembered["via"] } : {}),
    over_owned_by: defaults.organisation.owned_by,
    over_valid_hours: defaults.organisation.valid_hours,
  });
}

function useSettings() {
  return useQuery({
    queryKey: ["settings", "organisation"],
    queryFn: () => call(commands.organisationSettings()),
  });
}

/** What whoever has no language or time zone of their own gets; blank until it was read. */
export function useOrganisation(): { language: string; time_zone: string } {
  const { data } = useSettings();
  if (!data) return { language: "", time_zone: "" };
  return { language: data.language || "en", time_zone: data.time_zone || ownTimeZone() };
}

/** Ownership and validity offered first. Built-in values stand in while the settings are read. */
export function useDefaults(): Defaults {
  const texts = useTexts();
  const { data, isPending } = useSettings();
  const organisation = data
    ? { owned_by: data.default_owned_by, valid_hours: data.default_valid_hours }
    : builtIn;
  const before = remembered();
  const keepOwned = before.over_owned_by === organisation.owned_by;
  const keepHours = before.over_valid_hours === organisation.valid_hours;
  return {
    owned_by: (keepOwned ? before.owned_by : null) ?? organisation.owned_by,
    valid_hours: (keepHours ? before.valid_hours : null) ?? organisation.valid_hours,
    via: before.via,
    texts,
    organisation,
    known: !isPending,
  };
}
