/**
 * What is being written in Enroll device. It lives in memory only: it survives walking through
 * the console, and is gone when the window closes. Nothing half done is ever stored.
 */
import { useSyncExternalStore } from "react";
import type { InviteDraft, OwnedBy, Platform, RecipientDraft, SendReceipt, Via } from "@/bindings";
import { sendsText } from "@/components/vias";
import { onSomebodyElse } from "@/platform/own";
import { type Defaults, remember, remembered } from "./remembered";
import { wayThatGoes } from "./ways";

export type Method = "by_myself" | "invites";

/** The engine takes this many people at once; more is bulk enrollment. */
export const mostRecipients = 50;
export const mostDevicesEach = 20;

export interface Draft {
  platform: Platform;
  method: Method;
  recipients: readonly RecipientDraft[];
  /** `null` until chosen: then the default holds. */
  owned_by: OwnedBy | null;
  group: string;
  domain: string;
  devices_each: number;
  /** `null` until chosen: then the default holds. */
  valid_hours: number | null;
  /** `null` until chosen: then the default holds. */
  via: Via | null;
  /** Blank is everybody's own. */
  language: string;
  /** Blank is everybody's own. */
  time_zone: string;
}

/** A sending that was just made, with what it was made from, so that Undo can bring it back. */
export interface Sending {
  receipt: SendReceipt;
  draft: Draft;
  via: Via;
  at: number;
}

interface State {
  draft: Draft;
  sending: Sending | null;
}

function fresh(): Draft {
  const before = remembered();
  return {
    platform: before.platform,
    method: before.method,
    recipients: [],
    owned_by: null,
    group: "",
    domain: "",
    devices_each: 1,
    valid_hours: null,
    via: null,
    language: "",
    time_zone: "",
  };
}

let state: State | null = null;
const listeners = new Set<() => void>();

function now(): State {
  state ??= { draft: fresh(), sending: null };
  return state;
}

function become(next: State) {
  state = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const enrollment = {
  /** The draft as it stands, for whoever adds to it from another page. */
  now: (): Draft => now().draft,
  change(patch: Partial<Draft>): void {
    become({ ...now(), draft: { ...now().draft, ...patch } });
  },
  startOver(): void {
    become({ draft: fresh(), sending: null });
  },
  sent(receipt: SendReceipt, draft: Draft, defaults: Defaults): void {
    const invites = settled(draft, defaults);
    remember(invites, defaults);
    const { via = "email" } = invites;
    become({ draft: fresh(), sending: { receipt, draft, via, at: Date.now() } });
  },
  /** The undo window was ended by hand. */
  released(): void {
    const { draft, sending } = now();
    if (!sending) return;
    const receipt = { ...sending.receipt, undo_until: Date.now() };
    become({ draft, sending: { ...sending, receipt } });
  },
  /** Whether this sending can still be undone. */
  isWaiting(sendId: string): boolean {
    const { sending } = now();
    return (
      sending?.receipt.send_id === sendId &&
      !sending.receipt.awaits_approval &&
      Date.now() < sending.receipt.undo_until
    );
  },
  /** The sending was taken back: what it was made from is there again. */
  takenBack(): void {
    const { sending } = now();
    become({ draft: sending?.draft ?? fresh(), sending: null });
  },
  /** Forgets everything, also what was sent. */
  reset(): void {
    state = null;
    for (const tell of listeners) tell();
  },
};

// Whoever sits down next finds no names that another typed.
onSomebodyElse(enrollment.reset);

export function useDraft(): Draft {
  return useSyncExternalStore(subscribe, () => now().draft);
}

export function useSending(): Sending | null {
  return useSyncExternalStore(subscribe, () => now().sending);
}

/** Something was typed or picked that would be missed. */
export function isWorthKeeping(draft: Draft): boolean {
  return (
    draft.recipients.length > 0 ||
    draft.group.trim() !== "" ||
    draft.domain.trim() !== "" ||
    draft.devices_each !== 1
  );
}

/** The draft as the engine takes it, with defaults where nothing was chosen. */
export function settled(draft: Draft, defaults: Defaults): InviteDraft {
  const via = wayThatGoes(draft.via ?? defaults.via, defaults.texts);
  return {
    platform: draft.platform,
    owned_by: draft.owned_by ?? defaults.owned_by,
    recipients: draft.recipients.map(({ name, email, phone }) =>
      // A number that no text goes to is nobody's business, and need not be right.
      sendsText(via) && phone?.trim() ? { name, email, phone: phone.trim() } : { name, email },
    ),
    group: draft.group.trim(),
    domain: draft.domain.trim(),
    devices_each: draft.devices_each,
    valid_hours: draft.valid_hours ?? defaults.valid_hours,
    via,
    language: draft.language,
    time_zone: draft.time_zone,
  };
}
