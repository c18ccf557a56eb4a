/** Users in words: how far they came, how they stand in their directory, their fields, and what happened to them. */
import {
  type Icon,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconSend,
} from "@tabler/icons-react";
import type {
  DirectoryState,
  InviteState,
  Roster,
  TimelineEntry,
  UserHistoryEntry,
  UserRow,
} from "@/bindings";
import { languageName } from "@/components/languages";
import type { Tone } from "@/components/Timeline";
import { timeZoneName } from "@/components/timeZones";
import { timelineWords as deviceWords } from "@/features/devices/words";
import { timelineWords as inviteWords } from "@/features/enrollment/timelineWords";
import { t } from "@/words";

export interface Look {
  word: string;
  icon: Icon;
  meaning: string;
  /** The state of an invite whose colours it wears. */
  tone: InviteState;
}

export const rosterLooks: Record<Roster, Look> = {
  never_invited: {
    word: t("users-never-invited"),
    icon: IconCircleDashed,
    meaning: t("users-never-invited-means"),
    tone: "queued",
  },
  invited: {
    word: t("users-invited"),
    icon: IconSend,
    meaning: t("users-invited-means"),
    tone: "sent",
  },
  enrolled: {
    word: t("users-enrolled"),
    icon: IconCircleCheck,
    meaning: t("users-enrolled-means"),
    tone: "enrolled",
  },
};

/** On the chips, where there is room for the whole. */
export const rosterChips: Record<Roster, string> = {
  never_invited: t("users-never-invited"),
  invited: t("users-invited-not-enrolled"),
  enrolled: t("users-enrolled"),
};

export const directoryLooks: Record<DirectoryState, Look> = {
  present: {
    word: t("users-present"),
    icon: IconCircleCheck,
    meaning: t("users-present-means"),
    tone: "enrolled",
  },
  disabled: {
    word: t("users-disabled"),
    icon: IconCircleMinus,
    meaning: t("users-disabled-means"),
    tone: "expired",
  },
  gone: {
    word: t("users-gone"),
    icon: IconCircleX,
    meaning: t("users-gone-means"),
    tone: "failed",
  },
};

/** Where a user comes from: a directory, a file of people, or somebody's hand. */
export const fromWords = ({ source, imported }: Pick<UserRow, "source" | "imported">): string =>
  source?.directory ?? (imported ? t("users-imported") : t("users-by-hand"));

/** Beside a person, where nothing else tells of the directory. */
export const leftWords: Record<Exclude<DirectoryState, "present">, string> = {
  disabled: t("users-disabled-there"),
  gone: t("users-gone-from-the-directory"),
};

/** Above the name of the directory, which ends the words. */
export const leftAbove: typeof leftWords = {
  disabled: t("users-disabled-in"),
  gone: t("users-gone-from"),
};

/** The fields of the form, in its order. */
export const fields = [
  "name",
  "email",
  "user_name",
  "domain",
  "phone",
  "language",
  "time_zone",
] as const;

export type UserField = (typeof fields)[number];

export const fieldWords: Record<UserField, string> = {
  name: t("users-name"),
  email: t("users-email"),
  user_name: t("users-user-name"),
  domain: t("users-domain"),
  phone: t("users-phone"),
  language: t("users-language"),
  time_zone: t("users-time-zone"),
};

/** The name of a field as the engine says it; one that this window does not know shows by its own name. */
export function fieldName(field: string): string {
  return (fieldWords as Record<string, string>)[field] ?? field.replaceAll("_", " ");
}

/** What stands in a field, as people read it. */
export function valueWords(field: string, value: string): string {
  if (value === "") return t("users-nothing");
  if (field === "language") return languageName(value);
  if (field === "time_zone") return timeZoneName(value);
  return value;
}

const kinds: Record<string, [words: string, tone: Tone]> = {
  created: [t("users-event-created"), "plain"],
  imported: [t("users-event-imported"), "plain"],
  from_directory: [t("users-event-from-directory"), "plain"],
  edited: [t("users-event-edited"), "plain"],
  archived: [t("users-event-archived"), "warn"],
  restored: [t("users-event-restored"), "good"],
  merged: [t("users-event-merged"), "plain"],
  adopted: [t("users-event-adopted"), "plain"],
  directory_changed: [t("users-event-directory-changed"), "plain"],
  directory_disabled: [t("users-event-directory-disabled"), "warn"],
  directory_gone: [t("users-event-directory-gone"), "bad"],
  directory_back: [t("users-event-directory-back"), "good"],
  directory_forgotten: [t("users-event-directory-forgotten"), "plain"],
  address_passed_on: [t("users-event-address-passed-on"), "plain"],
};

/** Their details are names of fields. */
const ofFields = ["edited", "directory_changed"];

export interface Told {
  words: string;
  tone: Tone;
  detail: string;
}

function ownWords({ kind, detail }: TimelineEntry): Told {
  const [words, tone] = kinds[kind] ?? [t("enrollment-event-unknown"), "plain"];
  const told = ofFields.includes(kind)
    ? detail
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(fieldName)
        .join(", ")
    : detail;
  return { words, tone, detail: told };
}

/** One entry in words: of the user itself, of an invite, or of a device. */
export function historyWords({ entry, invite_id, device_id }: UserHistoryEntry): Told {
  if (device_id !== null) return deviceWords(entry);
  if (invite_id === null) return ownWords(entry);
  return inviteWords(entry);
}
