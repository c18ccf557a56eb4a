/** The wizard: groups, domains, plan, the mail, the undo window, readiness, By myself. */
import type {
  ByMyselfView,
  InviteDraft,
  InviteRow,
  MailPreview,
  Platform,
  SendProgress,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { actor } from "./accounts";
import { holdForm } from "./approvals";
import { undoBatch } from "./batches";
import { planOf } from "./invitePlan";
import { sampleMail, samplePath, sampleSide } from "./samples";
import type { World } from "./world";

const noPush = {
  name: "Apple push certificate",
  words:
    "Enrolling Apple devices needs an Apple push certificate, which an administrator has still to set up.",
};

/** What each platform needs beyond mail and portal, as long as it is not set up. */
const needs: Record<Platform, { name: string; words: string }> = {
  android: {
    name: "Android Enterprise",
    words:
      "Android devices need a connection to Android Enterprise, which this version of Muster cannot set up yet. Invitees get as far as Verified, and read that IT is not ready for their device yet.",
  },
  ios: noPush,
  macos: noPush,
  windows: {
    name: "Windows enrollment",
    words:
      "Windows PCs need a device management certificate, which this version of Muster cannot set up yet. Invitees get as far as Verified, and read that IT is not ready for their device yet.",
  },
  neutral: {
    name: "Device protocols",
    words:
      "iPhones, iPads and Macs enroll; this version of Muster cannot set up other devices yet. Invitees get as far as Verified, and read that IT is not ready for their device yet.",
  },
};

/** Sendings by id: when the first mail leaves, how many. */
const sendings = new Map<string, { until: number; invites: number; undone: boolean }>();
let made = 0;

function sending(id: unknown) {
  const found = sendings.get(String(id));
  if (!found) throw refusal("not_found", "This sending is not known.");
  return found;
}

function view(world: World, invite: InviteRow): ByMyselfView {
  const entry = (at: number | null, kind: string, detail = "") =>
    at === null ? [] : [{ at, kind, detail, by: kind === "created" ? invite.created_by : "" }];
  return {
    invite,
    access: invite.live
      ? {
          invite_id: invite.id,
          link: `http://192.168.1.20:8480/i/AZ2wxAAAAHAAgAAAAAAAAQ.${invite.id.slice(-4)}`,
          short_link: `http://192.168.1.20:8480/m/${invite.id.slice(-4).toUpperCase()}TQ8ZK`,
          passcode: "K7M4 9QXP",
          qr_path: samplePath,
          qr_side: sampleSide,
          expires_at: invite.expires_at,
          trial_network: world.overview.portal.trial_network,
        }
      : null,
    timeline: [
      ...entry(invite.created_at, "created"),
      ...entry(invite.opened_at, "opened", "iPhone · iOS 18.3 · Safari"),
      ...entry(invite.verified_at, "verified", "iPhone · iOS 18.3 · Safari"),
      ...(world.noted.get(invite.id) ?? []),
      ...entry(invite.enrolled_at, "enrolled"),
    ],
    now: Date.now(),
  };
}

function byMyself(world: World, id: unknown): InviteRow {
  const row = world.invites.find((invite) => invite.id === id);
  if (!row) throw refusal("not_found", "The code is not there any more.");
  return row;
}

/** Changes one invite of the world; tests move a code along with it. */
export function moveInvite(world: World, id: string, patch: Partial<InviteRow>): void {
  world.invites = world.invites.map((row) => (row.id === id ? { ...row, ...patch } : row));
}

/** Adds to the history of an invite what its device did. */
export function noteInvite(world: World, id: string, kind: string, detail = ""): void {
  const before = world.noted.get(id) ?? [];
  world.noted.set(id, [...before, { at: Date.now(), kind, detail, by: "" }]);
}

export const enrollCommands: Handlers = {
  list_domains: () => ["northwind.example", "clinic.northwind.example"],
  plan_invites: (world, args) => planOf(world, args.draft as InviteDraft),
  preview_mail: (world, args): MailPreview => {
    const draft = args.draft as InviteDraft;
    const person = draft.recipients[Number(args.recipient)];
    if (!person) throw refusal("invalid_input", "Nobody to write to.");
    return sampleMail(world.overview.organisation, person, draft);
  },
  send_invites: (world, args) => {
    const draft = args.draft as InviteDraft;
    const plan = planOf(world, draft);
    if (plan.problems.length > 0)
      throw refusal("invalid_input", "Some fields need mending.", { problems: plan.problems });
    if (plan.invites > world.approvalAbove) return holdForm(world, draft, plan.invites);
    made += 1;
    const send_id = `send-${made}`;
    const until = Date.now() + plan.undo_seconds * 1000;
    sendings.set(send_id, { until, invites: plan.invites, undone: false });
    return { send_id, invites: plan.invites, undo_until: until, awaits_approval: false };
  },
  undo_send: (world, args) => {
    const undone = undoBatch(world, args.sendId);
    if (undone !== null) return { changed: undone, skipped: 0 };
    const found = sendings.get(String(args.sendId));
    if (found) found.undone = true;
    return { changed: found?.invites ?? 1, skipped: 0 };
  },
  send_now: (_world, args) => {
    const found = sending(args.sendId);
    found.until = Date.now();
    return { changed: found.invites, skipped: 0 };
  },
  send_progress: (_world, args): SendProgress => {
    const { until, invites } = sending(args.sendId);
    const sent = Date.now() < until ? 0 : invites;
    return {
      send_id: String(args.sendId),
      invites,
      queued: invites - sent,
      sent,
      failed: 0,
      unknown: 0,
    };
  },
  platform_readiness: (world, args) => {
    const platform = args.platform as Platform;
    const rows = world.invites.filter((row) => row.platform === platform);
    return {
      platform,
      invites: rows.length,
      enrolled: rows.filter((row) => row.enrolled_at !== null).length,
      checks: [
        { name: "Mail", ready: true, words: world.overview.mail_words },
        { name: "Portal", ready: true, words: `Invitees open ${world.overview.portal.address}` },
        world.ready
          ? {
              name: "Apple push certificate",
              ready: true,
              words: "The push certificate is there: devices enroll and can be called.",
            }
          : { ...needs[platform], ready: false },
      ],
    };
  },
  start_by_myself: (world, args) => {
    const draft = args.draft as { platform: Platform; owned_by: "personal"; group: string };
    const now = Date.now();
    made += 1;
    const row: InviteRow = {
      id: `own-${String(made).padStart(4, "0")}`,
      state: "queued",
      reason: "",
      authentication: "passcode",
      via: "by_myself",
      user_id: "me",
      user_name: actor(world).name,
      user_email: actor(world).email,
      phone: null,
      language: null,
      time_zone: null,
      platform: draft.platform,
      owned_by: draft.owned_by,
      group: draft.group || null,
      domain: null,
      created_by: actor(world).name,
      created_at: now,
      updated_at: now,
      sent_at: null,
      opened_at: null,
      verified_at: null,
      enrolled_at: null,
      expires_at: now + 15 * 60_000,
      locked: false,
      live: true,
      left: null,
    };
    world.invites = [row, ...world.invites];
    return view(world, row);
  },
  by_myself_view: (world, args) => view(world, byMyself(world, args.id)),
  renew_by_myself: (world, args) => {
    moveInvite(world, byMyself(world, args.id).id, {
      state: "queued",
      live: true,
      opened_at: null,
      created_at: Date.now(),
      expires_at: Date.now() + 15 * 60_000,
    });
    return view(world, byMyself(world, args.id));
  },
  by_myself_tally: (world) => {
    const own = world.invites.filter((row) => row.id.startsWith("own-"));
    return {
      codes: own.length,
      verified: own.filter((row) => row.verified_at !== null).length,
      enrolled: own.filter((row) => row.enrolled_at !== null).length,
    };
  },
};
