/** Settings, Self enrollment: what users may bring by themselves, and its poster. */
import type {
  PosterMade,
  PosterPrint,
  Problem,
  SelfEnrollmentPage,
  SelfEnrollmentSettings,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { sampleQr } from "./accounts";
import { directories, directoryGroups } from "./sampleUsers";
import type { World } from "./world";

const fresh: Required<SelfEnrollmentSettings> = {
  enabled: false,
  ios: "both",
  macos: "both",
  android: "both",
  windows: "both",
  groups: [],
  device_limit: 0,
  notify: "",
  text: "",
};

const platforms = ["android", "ios", "macos", "windows"] as const;
const side = 41;
const kept = new WeakMap<World, Required<SelfEnrollmentSettings>>();

/** What is set; tests and the development page may change it first. */
export function selfEnrollmentOf(world: World): Required<SelfEnrollmentSettings> {
  const before = kept.get(world);
  if (before) return before;
  const made = { ...fresh };
  kept.set(world, made);
  return made;
}

function missing(world: World, platform: (typeof platforms)[number]): string | null {
  if (platform === "android")
    return "Android devices need a connection to Android Enterprise, which this version of Muster cannot set up yet.";
  if (platform === "windows")
    return "Windows PCs need a device management certificate, which this version of Muster cannot set up yet.";
  return world.ready
    ? null
    : "Apple devices enroll over an encrypted address only. Set up a certificate in Settings, Portal.";
}

function page(world: World): SelfEnrollmentPage {
  const settings = { ...selfEnrollmentOf(world) };
  return {
    settings,
    address: `${world.overview.portal.address}/self`,
    qr_path: sampleQr(side),
    qr_side: side,
    directories: world.directory ? directories.map(({ name }) => name) : [],
    groups: settings.groups.map((id) => ({
      id,
      name: directoryGroups.find((group) => group.id === id)?.name ?? "",
    })),
    not_ready: platforms.flatMap((platform) => {
      const words = missing(world, platform);
      return words === null ? [] : [{ platform, words }];
    }),
    problem:
      settings.enabled && !world.directory
        ? "No directory is connected that people may sign in with: the page asks them to come back later."
        : "",
  };
}

function problemsOf(world: World, settings: Required<SelfEnrollmentSettings>): Problem[] {
  const problems: Problem[] = [];
  const refuse = (field: string, message: string) =>
    problems.push({ field, code: "unknown_word", message });
  if (settings.enabled && !world.directory)
    refuse("enabled", "No directory is connected: users could not sign in.");
  if (settings.enabled && platforms.every((platform) => settings[platform] === "none"))
    refuse("ios", "No platform is allowed: choose at least one, or switch self enrollment off.");
  if (settings.device_limit < 0 || settings.device_limit > 1000)
    refuse("device_limit", "A number from 0 to 1000.");
  if (settings.groups.some((id) => !directoryGroups.some((group) => group.id === id)))
    refuse("groups", "One of the directory groups is not there any more.");
  for (const address of settings.notify.split(",").map((one) => one.trim()))
    if (address && !/^[^@\s]+@[^@\s]+$/.test(address))
      refuse("notify", `“${address}” is not a mail address.`);
  return problems;
}

export const selfEnrollmentCommands: Handlers = {
  self_enrollment_page: (world) => page(world),
  save_self_enrollment: (world, args) => {
    const settings = { ...fresh, ...(args.settings as SelfEnrollmentSettings) };
    const problems = problemsOf(world, settings);
    if (problems.length > 0)
      throw refusal("invalid_input", "Some fields need mending.", { problems });
    kept.set(world, settings);
    return page(world);
  },
  print_poster: (_world, args): PosterMade => ({
    path: `/home/priya/Documents/self-enrollment-poster-${(args.options as PosterPrint).paper}.pdf`,
    without_font: [],
  }),
};
