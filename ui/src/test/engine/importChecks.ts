/** What the pretend engine finds wrong with a cell: a handful of the real engine's checks, in its words. */
import type { CellCode, CellProblem, Field, Platform } from "@/bindings";

import { languages } from "./templateSamples";

export const importFields: Field[] = [
  "user_name",
  "email",
  "platform",
  "owned_by",
  "group",
  "domain",
  "phone",
  "language",
  "time_zone",
];

const platforms: Record<string, string> = {
  android: "Android",
  ios: "iOS / iPadOS",
  "ios / ipados": "iOS / iPadOS",
  macos: "macOS",
  windows: "Windows",
  neutral: "Neutral",
};
const devices: Record<string, string> = {
  iphone: "iOS / iPadOS",
  ipad: "iOS / iPadOS",
  galaxy: "Android",
  macbook: "macOS",
};
const slips: Record<string, string> = { "gmial.com": "gmail.com", northwind: "northwind.example" };
const similarGroups: Record<string, string> = {
  Fiance: "Finance",
  Reserch: "Research",
};
const takesPlatform = "The Platform column takes Android, iOS / iPadOS, macOS, Windows or Neutral.";

/** A problem together with what the panel says about it. */
export interface Found extends CellProblem {
  title: string;
  explanation: string;
  /** Cells with the same code, field and likeness are fixed together. */
  likeness: string;
}

function found(
  code: CellCode,
  severity: Found["severity"],
  title: string,
  explanation: string,
  more: { likeness?: string; suggestion?: string; chip?: string } = {},
): Found {
  const { likeness = "", suggestion = null, chip } = more;
  const short = suggestion && `${chip ?? suggestion}?`;
  return {
    code,
    severity,
    message: `${title}.`,
    title,
    explanation,
    likeness,
    suggestion,
    chip: short,
  };
}

export interface CheckRules {
  createGroups: boolean;
  country: string;
  /** The invites go by text: each row needs a number. */
  texts: boolean;
  groups: ReadonlySet<string>;
}

/** What is wrong with `value`; `typed` values were confirmed by hand, doubts about them are over. */
export function checkCell(
  field: Field,
  value: string,
  typed: boolean,
  rules: CheckRules,
): Found | null {
  const key = value.trim().toLowerCase();
  switch (field) {
    case "user_name":
      return key === ""
        ? found(
            "missing",
            "error",
            "User name is missing",
            "Every row needs it. It is the name that stands in the mail.",
          )
        : null;
    case "email":
      return checkEmail(value.trim(), key, typed);
    case "platform":
      if (key === "")
        return found(
          "missing",
          "error",
          "Platform is missing",
          `Every row needs it. ${takesPlatform}`,
        );
      if (platforms[key]) return null;
      if (devices[key]) {
        const suggestion = devices[key];
        return found(
          "platform_by_device",
          "error",
          `“${value}” is a device, not a platform`,
          `${takesPlatform} “${value}” belongs to ${suggestion}.`,
          { likeness: key, suggestion, chip: suggestion.startsWith("iOS") ? "iOS" : suggestion },
        );
      }
      return found("unknown_platform", "error", `“${value}” is not a platform`, takesPlatform, {
        likeness: key,
      });
    case "owned_by":
      return ["", "personal", "corporate"].includes(key)
        ? null
        : found(
            "unknown_ownership",
            "error",
            `“${value}” is neither Personal nor Corporate`,
            "The Owned by column takes Personal or Corporate; blank is Corporate.",
            { likeness: key },
          );
    case "group":
      return checkGroup(value.trim(), typed, rules);
    case "phone":
      if (key === "" && rules.texts)
        return found(
          "phone_needed",
          "error",
          "The phone number is missing",
          "These invites go by text: every row needs a phone number.",
        );
      if (key === "" || /^\+[\d ]{8,}$/.test(key)) return null;
      if (rules.country !== "" && /^0[\d ]{7,}$/.test(key)) {
        const suggestion = `+44 ${key.slice(1)}`;
        return found(
          "phone_format",
          "warning",
          `“${value}” is read as a national number`,
          "It is kept in international form, with the default country or the code behind 00.",
          { suggestion },
        );
      }
      if (rules.texts)
        return found(
          "phone_needed",
          "error",
          `“${value}” is not a phone number`,
          "These invites go by text. Numbers without +, as in +49 30 1234567, need a default country.",
          { likeness: key },
        );
      return found(
        "invalid_phone",
        "warning",
        `“${value}” is not a phone number`,
        "It is left out. The invite goes by email all the same. Numbers without +, as in +49 30 1234567, need a default country.",
        { likeness: key },
      );
    case "language":
      return key === "" || languages.some(({ tag }) => tag === key)
        ? null
        : found(
            "unknown_language",
            "warning",
            `“${value}” is not a language that messages are written in`,
            "It is left out: the user's language is taken if it is known, else the organisation's.",
            { likeness: key, ...(key === "eng" ? { suggestion: "en", chip: "en" } : {}) },
          );
    case "time_zone":
      return key === "" || isZone(key)
        ? null
        : found(
            "unknown_time_zone",
            "warning",
            `“${value}” is not a time zone`,
            "It is left out: the user's time zone is taken if it is known, else the organisation's.",
            { likeness: key },
          );
    default:
      return null;
  }
}

/** To ask takes long, and files have thousands of rows. */
const zones = new Map<string, boolean>();

function isZone(name: string): boolean {
  const before = zones.get(name);
  if (before !== undefined) return before;
  let known = true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    known = false;
  }
  zones.set(name, known);
  return known;
}

function checkEmail(value: string, key: string, typed: boolean): Found | null {
  if (key === "") {
    return found(
      "missing",
      "error",
      "Email is missing",
      "Every row needs it. It is the address that the invite goes to. One value for all rows can also be given where the columns are mapped.",
    );
  }
  const domain = key.split("@")[1] ?? "";
  const meant = slips[domain];
  const suggestion = meant && `${value.split("@")[0]}@${meant}`;
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(key)) {
    return found(
      "invalid_email",
      "error",
      `“${value}” is not an address`,
      "Mail can only be sent to an address such as name@example.com.",
      { likeness: key, suggestion, chip: suggestion },
    );
  }
  if (!suggestion || typed) return null;
  return found(
    "misspelt_domain",
    "error",
    `“${domain}” looks like a slip for ${meant}`,
    "Mail to a misspelt domain reaches a stranger or nobody. Keep it as it is if it is right.",
    { likeness: domain, suggestion, chip: meant },
  );
}

function checkGroup(value: string, typed: boolean, rules: CheckRules): Found | null {
  if (value === "" || rules.groups.has(value)) return null;
  const suggestion = similarGroups[value];
  if (!rules.createGroups) {
    return found(
      "unknown_group",
      "error",
      `There is no group “${value}”`,
      "Unknown groups are not created in this import; that can be changed in the options.",
      { likeness: value, suggestion },
    );
  }
  if (!suggestion || typed) return null;
  return found(
    "similar_group",
    "warning",
    `“${value}” would be a new group`,
    "Its name is nearly that of another group. Keep it as it is if it is right.",
    { likeness: value, suggestion },
  );
}

/** What the engine makes of a good value where it differs: `ios` → `iOS / iPadOS`. */
export function becomes(field: Field, value: string): string {
  const key = value.trim().toLowerCase();
  const made =
    field === "platform"
      ? (platforms[key] ?? "")
      : field === "owned_by"
        ? key === "personal"
          ? "Personal"
          : "Corporate"
        : value;
  return made === value ? "" : made;
}

/** The platform that a good value names; Neutral for any other. */
export function platformOf(value: string): Platform {
  const made = platforms[value.trim().toLowerCase()]?.split(" ")[0]?.toLowerCase();
  return (made as Platform | undefined) ?? "neutral";
}
