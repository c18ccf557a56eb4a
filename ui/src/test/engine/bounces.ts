/** Settings, Bounces: the mailbox, its status, and what a reading finds. */
import { emit } from "@tauri-apps/api/event";
import type {
  BounceChange,
  BounceReport,
  BounceSettings,
  BounceStatus,
  TestStep,
} from "@/bindings";
import type { Handlers } from ".";
import type { World } from "./world";

interface Mailbox {
  settings: BounceSettings;
  status: BounceStatus;
}

const kept = new WeakMap<World, Mailbox>();

/** The mailbox of this world; tests and the development page may set it up first. */
export function mailbox(world: World): Mailbox {
  const before = kept.get(world);
  if (before) return before;
  const fresh: Mailbox = {
    settings: {
      enabled: false,
      host: "",
      port: 993,
      security: "tls",
      sign_in: "password",
      user: "",
      has_secret: false,
      ca_pem: "",
      folder: "INBOX",
      every_minutes: 10,
      after: "mark_seen",
      move_to: "",
      timeout_seconds: 30,
    },
    status: {
      enabled: false,
      checking: false,
      last_checked_at: null,
      last_words: null,
      read: 0,
      bounced: 0,
      delayed: 0,
      other: 0,
    },
  };
  kept.set(world, fresh);
  return fresh;
}

/** A mailbox that has been read for a while. */
export function readMailbox(world: World): void {
  const box = mailbox(world);
  Object.assign(box.settings, {
    enabled: true,
    host: "imap.northwind.example",
    user: "bounces@northwind.example",
    has_secret: true,
  });
  Object.assign(box.status, {
    enabled: true,
    last_checked_at: world.now - 240_000,
    read: 1204,
    bounced: 37,
    delayed: 5,
    other: 1162,
  });
}

const report = (world: World): BounceReport => ({
  mails: 14,
  bounced: 2,
  delayed: 1,
  already: 1,
  unmatched: 2,
  other: 8,
  lines: [
    ["550 5.1.1 The email account that you tried to reach does not exist.", 3],
    ["552 5.2.2 Mailbox full", 7],
    ["Delayed: 451 4.4.1 No answer from host, tried again until tomorrow", 1],
  ].map(([words, at]) => {
    const invite = world.invites[Number(at) % Math.max(1, world.invites.length)];
    return {
      email: invite?.user_email ?? "somebody@northwind.example",
      words: String(words),
      invite_id: invite?.id ?? `invite-${at}`,
    };
  }),
  problems: [],
});

const passed: TestStep[] = [
  ["look_up", "imap.northwind.example is 192.0.2.26.", 9],
  ["connect", "Port 993 answers.", 28],
  ["tls", "TLS 1.3 with a certificate for imap.northwind.example.", 51],
  ["sign_in", "Signed in as bounces@northwind.example.", 63],
  ["folder", "INBOX holds 218 mails, 14 of them new.", 17],
].map(([step, words, took_ms]) => ({
  step: String(step),
  outcome: "ok",
  words: String(words),
  remedy: "",
  server_said: "",
  took_ms: Number(took_ms),
}));

export const bounceCommands: Handlers = {
  bounce_settings: (world) => mailbox(world).settings,
  save_bounces: (world, args) => {
    const { settings, secret } = args.change as BounceChange;
    const box = mailbox(world);
    const has_secret = secret.kind === "keep" ? settings.has_secret : secret.kind === "set";
    box.settings = { ...settings, has_secret };
    box.status = { ...box.status, enabled: settings.enabled };
    return box.settings;
  },
  bounce_status: (world) => mailbox(world).status,
  check_bounces_now: (world) => {
    const box = mailbox(world);
    box.status = { ...box.status, last_checked_at: world.now, last_words: null };
    return report(world);
  },
  read_bounce_files: (world, args) => {
    const paths = args.paths as string[];
    const unread = paths.filter((path) => !/\.(eml|mbox)$/i.test(path));
    return {
      ...report(world),
      problems: unread.map((path) => `${path.split("/").at(-1)} is no mail.`),
    };
  },
  pick_bounce_files: (world) => report(world),
  test_bounces: async (_world, args) => {
    const { settings } = args.change as BounceChange;
    const missing = settings.folder.includes("Wrong");
    const steps = passed.map(
      (step): TestStep =>
        missing && step.step === "folder"
          ? {
              ...step,
              outcome: "failed",
              words: `There is no folder ${settings.folder}.`,
              remedy: "Write it as the mail program shows it.",
              server_said: "NO [NONEXISTENT] Unknown Mailbox",
            }
          : step,
    );
    for (const step of steps) {
      await new Promise((done) => setTimeout(done, 30));
      await emit("bounce-test-progress", { step });
    }
    return steps;
  },
};
