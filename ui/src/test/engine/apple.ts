/** Settings, Apple: the push certificate's way from a request to one that is renewed, and what an admin sets. */
import type { AppleChange, ApplePushState, AppleSettings } from "@/bindings";
import { type Handlers, refusal } from ".";
import type { World } from "./world";

const day = 86_400_000;
const topic = "com.apple.mgmt.External.7c1f5a52-0f3e-4d0b-9a77-3c8ee1f2b6d4";

const words: Record<ApplePushState, string> = {
  none: "Without a push certificate iPhones, iPads and Macs cannot enroll.",
  requested: "A request was made. Apple's certificate for it is waited for.",
  ready: "iPhones, iPads and Macs can enroll, and are called when something is to be done.",
  lab: "Profiles are made without a push certificate: for tests and simulated devices only.",
};

const kept = new WeakMap<World, AppleSettings>();

/** What is set about Apple in this world; tests and the development page may change it first. */
export function apple(world: World): AppleSettings {
  const before = kept.get(world);
  if (before) return before;
  const fresh: AppleSettings = {
    state: "none",
    words: words.none,
    topic: "",
    account: "",
    until: null,
    lab_mode: false,
    requested_at: null,
    silent_days: 14,
  };
  kept.set(world, fresh);
  return fresh;
}

function settle(world: World): AppleSettings {
  const now = apple(world);
  now.state = now.lab_mode ? "lab" : now.topic ? "ready" : now.requested_at ? "requested" : "none";
  now.words = words[now.state];
  return { ...now };
}

export type AppleSample = "requested" | "ready" | "ending" | "ended" | "lab";

/** One of the states in which an admin may find it. */
export function sampleApple(world: World, sample: AppleSample): void {
  const set = apple(world);
  if (sample === "requested") set.requested_at = world.now - 3 * day;
  if (sample === "lab") set.lab_mode = true;
  if (sample === "ready" || sample === "ending" || sample === "ended") {
    const left = { ready: 290, ending: 19, ended: -2 }[sample];
    Object.assign(set, {
      topic,
      account: "mdm@northwind.example",
      until: world.now + left * day + day / 2,
    });
  }
  settle(world);
}

export const appleCommands: Handlers = {
  apple_settings: (world) => settle(world),
  save_apple: (world, args) => {
    const change = args.change as AppleChange;
    if (change.silent_days > 365)
      throw refusal("invalid_input", "At most 365 days.", { field: "silent_days" });
    Object.assign(apple(world), change);
    return settle(world);
  },
  save_push_request: (world) => {
    apple(world).requested_at = world.now;
    settle(world);
    return "/home/priya/Documents/muster-push-request.csr";
  },
  pick_push_certificate: (world) => {
    Object.assign(apple(world), { topic, until: world.now + 365.5 * day, requested_at: null });
    return settle(world);
  },
};
