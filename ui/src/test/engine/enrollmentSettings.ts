/** Settings, Enrollment: what invitees must do, which devices may enroll, who is told. */
import type {
  EnrollmentChange,
  EnrollmentCheck,
  EnrollmentPage,
  EnrollmentSettings,
  Platform,
  Problem,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { settingsOf } from "./settings";
import { termsOf } from "./terms";
import type { World } from "./world";

const fresh: Required<EnrollmentSettings> = {
  authentication: "passcode",
  remind_first_hours: 0,
  remind_every_hours: 48,
  remind_most: 3,
  tell_enrolled: false,
  tell_expired: false,
  least_ios: "",
  least_macos: "",
  least_android: "",
  least_windows: "",
  manufacturers: [],
  device_limit: 0,
  notify_enrolled: "",
  notify_unmanaged: "",
  notify_requests: "",
  ask_terms: false,
};

const kept = new WeakMap<World, Required<EnrollmentSettings>>();

/** What is set; tests and the development page may change it first. */
export function enrollmentOf(world: World): Required<EnrollmentSettings> {
  const before = kept.get(world);
  if (before) return before;
  const made = { ...fresh };
  kept.set(world, made);
  return made;
}

const least = ["least_ios", "least_macos", "least_android", "least_windows"] as const;
const lists = ["notify_enrolled", "notify_unmanaged", "notify_requests"] as const;
const platforms: [Platform, (typeof least)[number], boolean][] = [
  ["android", "least_android", false],
  ["ios", "least_ios", true],
  ["macos", "least_macos", true],
  ["windows", "least_windows", false],
];
const version = /^\d{1,5}(\.\d{1,5}){0,3}$/;

function problemsOf(world: World, { settings, valid_hours }: EnrollmentChange): Problem[] {
  const problems: Problem[] = [];
  const refuse = (field: string, message: string) =>
    problems.push({ field, code: "unknown_word", message });
  const range = (field: keyof EnrollmentSettings, from: number, to: number) => {
    const value = Number(settings[field]);
    if (value < from || value > to) refuse(field, `A number from ${from} to ${to}.`);
  };
  if (settings.authentication !== "passcode" && !world.directory)
    refuse("authentication", "No directory is connected: invitees could not sign in.");
  range("remind_first_hours", 0, 720);
  range("remind_every_hours", 1, 720);
  range("remind_most", 1, 10);
  range("device_limit", 0, 1000);
  for (const field of least) {
    const typed = (settings[field] ?? "").trim();
    if (typed && !version.test(typed)) refuse(field, "A version looks like 17 or 17.6.1.");
  }
  for (const field of lists) {
    for (const address of (settings[field] ?? "").split(",").map((one) => one.trim())) {
      if (address && !/^[^@\s]+@[^@\s]+$/.test(address))
        refuse(field, `“${address}” is not a mail address.`);
    }
  }
  if (settings.ask_terms && !termsOf(world).published)
    refuse("ask_terms", "No terms of use are published yet: there is nothing to accept.");
  if (valid_hours < 1 || valid_hours > 720)
    refuse("valid_hours", "An invite is valid for 1 hour to 30 days.");
  return problems;
}

const parts = (text: string) => text.split(".").map(Number);

function older(than: string, said: string): boolean {
  const [a, b] = [parts(said), parts(than)];
  for (let i = 0; i < 4; i += 1) {
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
  }
  return false;
}

function check(world: World, change: EnrollmentChange): EnrollmentCheck {
  const versionsOf = (platform: Platform) =>
    world.devices.flatMap((device) => {
      const { row } = device;
      const found = row.platform === platform ? /\d+(\.\d+)*/.exec(row.os)?.[0] : undefined;
      return found ? [found] : [];
    });
  const { remind_first_hours: first = 0, device_limit = 0 } = change.settings;
  return {
    problems: problemsOf(world, change),
    older: platforms.map(([platform, field]) => {
      const limit = (change.settings[field] ?? "").trim();
      const known = versionsOf(platform);
      const below = version.test(limit) ? known.filter((said) => older(limit, said)) : [];
      return { platform, known: known.length, older: below.length };
    }),
    users_over_limit: device_limit > 0 && device_limit < 3 ? 4 : 0,
    due_reminders:
      first === 0
        ? 0
        : world.invites.filter(
            ({ state, sent_at }) =>
              (state === "sent" || state === "opened") &&
              sent_at !== null &&
              sent_at + first * 3_600_000 < Date.now(),
          ).length,
  };
}

function page(world: World): EnrollmentPage {
  return {
    settings: { ...enrollmentOf(world) },
    valid_hours: settingsOf(world).organisation.default_valid_hours,
    directory_ready: world.directory,
    directory_words: world.directory ? "Northwind AD" : "No directory is connected.",
    terms_version: termsOf(world).published?.number ?? 0,
    platforms: platforms.map(([platform, , acts]) => ({
      platform,
      acts,
      words: acts
        ? "A device says its version when it enrolls. An older one is turned away, and the portal tells its user why."
        : `Kept until ${platform === "android" ? "Android devices" : "Windows PCs"} can enroll with this installation; they cannot yet.`,
    })),
  };
}

export const enrollmentSettingsCommands: Handlers = {
  enrollment_page: (world) => page(world),
  save_enrollment_page: (world, args) => {
    const change = args.change as EnrollmentChange;
    const problems = problemsOf(world, change);
    if (problems.length > 0)
      throw refusal("invalid_input", "Some fields need mending.", { problems });
    kept.set(world, { ...enrollmentOf(world), ...change.settings });
    settingsOf(world).organisation.default_valid_hours = change.valid_hours;
    return page(world);
  },
  preview_enrollment: (world, args) => check(world, args.change as EnrollmentChange),
};
