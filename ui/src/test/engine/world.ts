/** What the pretend engine remembers: people, invites, requests, the job. Made from a seed, so always alike. */
import type {
  ApprovalRow,
  InviteRequest,
  InviteRow,
  InviteState,
  JobStatus,
  Overview,
  OwnedBy,
  Platform,
  Role,
  SessionState,
  TimelineEntry,
  Via,
} from "@/bindings";
import { inviteStates } from "@/components/states";
import type { PretendRule } from "./groups";
import { sampleApprovals } from "./sampleApprovals";
import { type PretendBatch, sampleBatches } from "./sampleBatches";
import { makeDevice, type PretendDevice } from "./sampleDevices";
import { makeUser, type PretendUser } from "./sampleUsers";

export interface WorldOptions {
  /** How many invites there are. */
  invites?: number;
  /** The first run is done. */
  setUp?: boolean;
  /** A sending is on its way. */
  sending?: boolean;
  /** How many imports there are; the first seven are one in every stage. */
  batches?: number;
  /** How many devices there are; the first nine are one of each kind. */
  devices?: number;
  /** How many users the Users page knows; the first are those of the invites. */
  users?: number;
  /** Devices answer a command after so many milliseconds; else only when told to. */
  answerAfter?: number;
  /** People ask for new invites. */
  requests?: number;
  /** How many sendings wait for approval; every third is one's own. */
  approvals?: number;
  /** Sendings of more invites than this wait; none when left out. */
  approvalAbove?: number;
  /** A directory is connected. */
  directory?: boolean;
  /** Apple devices can enroll: HTTPS and push certificate are set up. */
  ready?: boolean;
  /** A text gateway is set up. */
  texts?: boolean;
  /** There are accounts: who sits at the console. */
  seat?: { role?: Role; state?: SessionState };
  /** How many entries the audit log has. */
  audit?: number;
  /** The present moment, UTC milliseconds. */
  now?: number;
}

export interface World {
  now: number;
  overview: Overview;
  /** Apple devices can enroll. */
  ready: boolean;
  /** A text gateway is set up. */
  texts: boolean;
  invites: InviteRow[];
  /** What devices did with an invite, by its id, beyond what its row says. */
  noted: Map<string, TimelineEntry[]>;
  batches: PretendBatch[];
  devices: PretendDevice[];
  users: PretendUser[];
  /** Rows of an import of users whose suggestion was taken: id of the file and row. */
  mendedPeople: Set<string>;
  groups: { id: string; name: string; created_at: number }[];
  rules: PretendRule[];
  /** Group id by ownership and platform. */
  defaults: Map<string, string>;
  /** How long a device takes to answer, in milliseconds; `null` when a test answers for it. */
  answerAfter: number | null;
  requests: InviteRequest[];
  /** Sendings of more invites than this wait for another account. */
  approvalAbove: number;
  approvals: ApprovalRow[];
  /** A directory is connected. */
  directory: boolean;
  job: JobStatus;
  revision: number;
}

const people = [
  "Dana Whitlock",
  "Tomasz Lewandowski",
  "Aisha Bello",
  "Marcus Oyelaran",
  "Hélène Marchand",
  "Kenji Watanabe",
  "Rosa Delgado-Ruiz",
  "Imran Qureshi",
  "Sofie Lindqvist",
  "Bartholomew Ashworth-Greene",
  "Nadia Petrova",
  "Owen Fitzgerald",
  "Priyanka Desai",
  "Yusuf Demir",
];
export const groups = [
  "Clinical · Ward 4",
  "Finance",
  "Home care · North",
  "Research",
  "Radiology",
];
const platforms: Platform[] = ["ios", "windows", "android", "macos", "neutral"];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const reasons: Partial<Record<InviteState, string>> = {
  failed: "Mailbox unavailable",
  bounced: "Mailbox not found",
  expired: "Not verified",
  revoked: "by Luis Ortega",
  unknown: "Connection lost",
};

/** The first eleven show every state; after that they follow each other evenly. */
function stateOf(index: number): InviteState {
  const first: InviteState[] = [
    "enrolled",
    "sent",
    "opened",
    "bounced",
    "verified",
    "failed",
    "queued",
    "expired",
    "unknown",
    "revoked",
    "sent",
  ];
  return first[index] ?? inviteStates[(index * 7) % 10] ?? "sent";
}

/** Mostly mails; who has no number gets no text. */
function viaOf(index: number): Via {
  if (index % 9 === 4) return "by_myself";
  return phoneOf(index)
    ? ((["email", "both", "split", "sms"] as const)[(index / 3) % 4] ?? "email")
    : "email";
}

/** Every third is known with a number. */
function phoneOf(index: number): string | null {
  return index % 3 === 0 ? `+44 20 7946 0${String(100 + (index % 900))}` : null;
}

function makeInvite(index: number, now: number): InviteRow {
  const name = people[index % people.length] ?? "Dana Whitlock";
  const round = Math.floor(index / people.length);
  const state = stateOf(index);
  const after = (s: InviteState[]) => s.includes(state);
  const created = now - (index < 40 ? (index + 1) * 7 * minute : index * 3 * minute);
  const sent = after(["queued", "failed"]) ? null : created + 4000;
  const opened = after(["opened", "verified", "enrolled"]) ? created + 20 * minute : null;
  const verified = after(["verified", "enrolled"]) ? created + 25 * minute : null;
  const expires = state === "expired" ? now - day : created + 7 * day + minute;
  const owned: OwnedBy = index % 3 === 1 ? "corporate" : "personal";
  return {
    id: `019db0c4-0000-7000-8000-${String(index).padStart(12, "0")}`,
    state,
    reason: reasons[state] ?? "",
    via: viaOf(index),
    user_id: `user-${index}`,
    user_name: round === 0 ? name : `${name} ${round + 1}`,
    phone: phoneOf(index),
    language: index % 4 === 1 ? "de" : null,
    time_zone: index % 4 === 1 ? "Europe/Berlin" : null,
    user_email: `${name
      .normalize("NFD")
      .replace(/[^a-zA-Z ]/g, "")
      .toLowerCase()
      .replace(" ", ".")}${round || ""}@northwind.example`,
    platform: platforms[index % 5] ?? "ios",
    owned_by: owned,
    group: index % 6 === 5 ? null : (groups[index % groups.length] ?? null),
    domain: index % 2 ? "northwind.example" : null,
    created_by: "Priya Raman",
    created_at: created,
    updated_at: verified ?? opened ?? sent ?? created,
    sent_at: sent,
    opened_at: opened,
    verified_at: verified,
    enrolled_at: state === "enrolled" ? created + 30 * minute : null,
    expires_at: expires,
    locked: false,
    authentication: "passcode",
    live: !after(["enrolled", "expired", "revoked", "superseded"]),
    left: null,
  };
}

export function makeWorld(options: WorldOptions): World {
  const now = options.now ?? Date.now();
  const count = options.invites ?? 60;
  const invites = Array.from({ length: count }, (_, index) => makeInvite(index, now));
  const batches = sampleBatches(options.batches ?? 0, invites, now);
  const running = batches.some((batch) => batch.stage === "running");
  const sending = options.sending ?? running;
  const expired = invites.filter((invite) => invite.state === "expired");
  return {
    now,
    revision: 0,
    ready: options.ready ?? false,
    texts: options.texts ?? false,
    invites,
    noted: new Map(),
    batches,
    devices: Array.from({ length: options.devices ?? 0 }, (_, index) =>
      makeDevice(index, invites, now),
    ),
    mendedPeople: new Set(),
    users: Array.from({ length: options.users ?? 0 }, (_, index) => makeUser(index, invites, now)),
    groups: groups.map((name, index) => ({
      id: `group-${index}`,
      name,
      created_at: now - (index + 3) * 9 * day,
    })),
    rules: [],
    defaults: new Map(),
    answerAfter: options.answerAfter ?? null,
    requests: expired.slice(0, options.requests ?? 0).map((invite, index) => ({
      id: `request-${index}`,
      invite,
      why: "expired",
      at: now - (index + 1) * 40 * minute,
      hindrance: "",
      left: "",
    })),
    approvalAbove: options.approvalAbove ?? Number.POSITIVE_INFINITY,
    approvals: sampleApprovals(options.approvals ?? 0, batches, now),
    directory: options.directory ?? false,
    job: {
      active: sending,
      paused: false,
      elsewhere: false,
      due: sending ? 3755 : 0,
      later: 0,
      in_flight: sending ? 10 : 0,
      sent: sending ? 8214 : 0,
      failed: sending ? 31 : 0,
      unknown: 0,
      single: null,
      seconds_left: sending ? 40 : null,
      next_due_at: null,
      trouble: null,
      hold: null,
      slowed_to: null,
    },
    overview: {
      version: "0.1.0",
      data_folder: "/home/priya/.local/share/muster",
      organisation: options.setUp === false ? "" : "Northwind Health",
      account_name: options.setUp === false ? "" : "Priya Raman",
      account_email: options.setUp === false ? "" : "p.raman@northwind.example",
      set_up: options.setUp ?? true,
      mail_is_trial: true,
      mail_words: "Trial outbox",
      portal: {
        running: true,
        address: options.ready ? "https://enroll.northwind.example" : "http://192.168.1.20:8480",
        listening: "0.0.0.0:8480",
        trial_network: !options.ready,
        problem: null,
        doubt: null,
        lab_mode: false,
      },
      key_kept_in: "keychain",
      key_notice: null,
      notices: [],
      checklist: {
        visible: count === 0,
        organisation: options.setUp ?? true,
        mail: true,
        own_device: false,
        own_device_skipped: false,
        first_invite: count > 0,
      },
    },
  };
}
