/** Settings, Text messages: the gateway, its test, a test text, and what was spent. */
import { emit } from "@tauri-apps/api/event";
import type {
  Problem,
  SmsGateway,
  TestStep,
  TextChange,
  TextSettings,
  TextStanding,
  TextTest,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { sampleGateways } from "./textSamples";
import type { World } from "./world";

interface Texts {
  settings: TextSettings;
  spent: number;
}

const kept = new WeakMap<World, Texts>();

/** The texts of this world; tests and the development page may set them up first. */
export function textsOf(world: World): Texts {
  const before = kept.get(world);
  if (before) return before;
  const fresh: Texts = {
    settings: {
      enabled: world.texts,
      gateway: { ...sampleGateways.twilio, account: "", service: null },
      allow_unencrypted: false,
      ca_pem: "",
      sender: "",
      country: "",
      allowed_countries: [],
      price: "",
      currency: "EUR",
      daily_cap: "",
      receipts: true,
      has_secret: false,
      has_signing: false,
    },
    spent: 0,
  };
  kept.set(world, fresh);
  return fresh;
}

/** A gateway that has been in use for a while. */
export function usedGateway(world: World, kind: SmsGateway["kind"] = "twilio"): void {
  const texts = textsOf(world);
  texts.settings = {
    ...texts.settings,
    enabled: true,
    gateway: sampleGateways[kind],
    sender: "Northwind",
    country: "GB",
    allowed_countries: ["DE", "GB", "IE"],
    price: "0.075",
    daily_cap: "50",
    has_secret: true,
  };
  texts.spent = 12.45;
}

const money = (amount: number, settings: TextSettings) =>
  `${Number(amount.toFixed(6))} ${settings.currency}`.trim();

function standing(world: World): TextStanding {
  const { settings, spent } = textsOf(world);
  const cap = settings.daily_cap === "" ? null : Number(settings.daily_cap);
  const called = settings.receipts && settings.gateway.kind !== "smpp";
  return {
    ready: settings.enabled,
    words: settings.enabled ? "" : "No text gateway is set up.",
    spent_today: money(spent, settings),
    left_today: cap === null ? null : money(Math.max(0, cap - spent), settings),
    receipts_at: called ? `${world.overview.portal.address}/receipts/…` : null,
  };
}

/** What the day's limit leaves, where texts of this cost would go beyond it. */
export function leftOfTheDay(world: World, cost: number): string | null {
  const { settings, spent } = textsOf(world);
  const left = Math.max(0, Number(settings.daily_cap) - spent);
  return settings.daily_cap !== "" && cost > left ? money(left, settings) : null;
}

/** The engine looks more closely; these are enough to see words at their fields. */
function check({ settings, secret }: TextChange, switchedOn: boolean): void {
  const problems: Problem[] = [];
  const refuse = (field: string, code: Problem["code"], message: string) =>
    problems.push({ field, code, message });
  if (!/^\+?\d+$/.test(settings.sender) && settings.sender.length > 11)
    refuse("sender", "unknown_word", "A sender's name has at most 11 characters.");
  if (settings.daily_cap !== "" && settings.price === "")
    refuse("price", "required", "A limit for the day needs the price of a part.");
  const { gateway } = settings;
  if (switchedOn) {
    if (gateway.kind === "twilio" && !/^AC[0-9a-f]{32}$/i.test(gateway.account))
      refuse("gateway.account", "out_of_range", "An account SID is AC and 32 letters and digits.");
    if (gateway.kind === "generic" && gateway.headers?.some((header) => header.name === "Host"))
      refuse(
        `gateway.headers.${gateway.headers.findIndex((header) => header.name === "Host")}`,
        "out_of_range",
        "Muster sets this header itself.",
      );
    const stays = settings.has_secret && secret.kind === "keep";
    if (gateway.kind !== "smpp" && !stays && secret.kind !== "set")
      refuse("secret", "required", "The password or key is missing.");
  }
  if (problems.length === 0) return;
  const message =
    problems.length === 1
      ? (problems[0]?.message ?? "")
      : `${problems.length} fields need correction.`;
  throw refusal("invalid_input", message, { problems });
}

const passed: readonly [step: string, words: string, took: number][] = [
  ["settings", "complete", 0],
  ["look_up", "192.0.2.40, 192.0.2.41", 14],
  ["connect", "port 443", 33],
  ["tls", "certificate valid", 61],
  ["sign_in", "The gateway knows the account Northwind Health.", 118],
];

function steps({ settings, secret }: TextChange): TestStep[] {
  const wrong = secret.kind === "set" && secret.value.includes("wrong");
  const { gateway } = settings;
  const plain = gateway.kind === "smpp" && !gateway.tls;
  return passed.map(([step, words, took_ms]): TestStep => {
    const ended = { step, words, took_ms, outcome: "ok", remedy: "", server_said: "" };
    if (step === "tls" && plain)
      return { ...ended, outcome: "skipped", words: "The settings ask for no encryption." };
    if (step !== "sign_in" || !wrong) return ended;
    return {
      ...ended,
      outcome: "failed",
      words: "The gateway does not take this account or password.",
      remedy: "Check the account and its password or key.",
      server_said: "20003 Authenticate",
    };
  });
}

export const textCommands: Handlers = {
  text_settings: (world) => textsOf(world).settings,
  save_texts: (world, args) => {
    const change = args.change as TextChange;
    check(change, change.settings.enabled);
    const texts = textsOf(world);
    const after = (kind: TextChange["secret"]["kind"], before: boolean) =>
      kind === "keep" ? before : kind === "set";
    texts.settings = {
      ...change.settings,
      has_secret: after(change.secret.kind, texts.settings.has_secret),
      has_signing: after(change.signing.kind, texts.settings.has_signing),
    };
    return texts.settings;
  },
  text_standing: (world) => standing(world),
  test_texts: async (_world, args) => {
    const change = args.change as TextChange;
    check(change, true);
    const walked = steps(change);
    for (const step of walked) {
      await new Promise((done) => setTimeout(done, 30));
      await emit("text-test-progress", { step });
    }
    return walked;
  },
  send_test_text: (_world, args) => {
    const { change, to } = args.test as TextTest;
    check(change, true);
    if (!/^\+?[\d ]{7,}$/.test(to)) {
      const message =
        "This is not a phone number of any country. Write it with a plus and the country's code.";
      throw refusal("invalid_input", message, {
        problems: [{ field: "to", code: "invalid_phone", message }],
      });
    }
    return { reply: "201 queued SM5f2d0c", segments: 1 };
  },
};
