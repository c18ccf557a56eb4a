/** Who of an import is invited again, and at which address. No React here. */
import type { InviteState, ReinviteDraft, StateCount } from "@/bindings";

/** Those whom the import did not reach. Unknown ones are settled in the list first: they may have got their mail. */
export const missedStates = ["failed", "bounced", "expired"] as const satisfies InviteState[];
export type Missed = (typeof missedStates)[number];

export function isMissed(state: InviteState): state is Missed {
  return missedStates.some((missed) => missed === state);
}

export function countOf(states: readonly StateCount[], state: InviteState): number {
  return states.find((entry) => entry.state === state)?.count ?? 0;
}

/** The states in which anybody is. */
export function reachable(states: readonly StateCount[]): Missed[] {
  return missedStates.filter((state) => countOf(states, state) > 0);
}

export interface Choice {
  states: ReadonlySet<Missed>;
  /** Invites taken out by hand, with their state. */
  except: ReadonlyMap<string, Missed>;
  /** New addresses by invite, with the state of the invite. */
  corrections: ReadonlyMap<string, { email: string; state: Missed }>;
}

export function everyone(states: readonly StateCount[]): Choice {
  return { states: new Set(reachable(states)), except: new Map(), corrections: new Map() };
}

function toggled<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): Map<K, V> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

export function withState(choice: Choice, state: Missed, on: boolean): Choice {
  const states = new Set(choice.states);
  if (on) states.add(state);
  else states.delete(state);
  return { ...choice, states };
}

export function withInvite(choice: Choice, id: string, state: Missed, on: boolean): Choice {
  return { ...choice, except: toggled(choice.except, id, on ? null : state) };
}

/** Writes an address down; the one that the invite has already is no correction. */
export function withEmail(
  choice: Choice,
  invite: { id: string; state: Missed; user_email: string },
  email: string,
): Choice {
  const same = email.trim() === invite.user_email;
  const correction = same ? null : { email, state: invite.state };
  return { ...choice, corrections: toggled(choice.corrections, invite.id, correction) };
}

/** Whether mail could be sent to it at all; the engine looks more closely. */
export function isAddress(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim());
}

/** Invites that are invited again. */
export function sizeOf(choice: Choice, states: readonly StateCount[]): number {
  const all = [...choice.states].reduce((sum, state) => sum + countOf(states, state), 0);
  return Math.max(0, all - leftOut(choice));
}

/** Invites taken out by hand of the states that are chosen. */
export function leftOut(choice: Choice): number {
  return [...choice.except.values()].filter((state) => choice.states.has(state)).length;
}

/** Corrections of invites that are invited again, in a fixed order: a refusal names them by their place. */
export function correctionsOf(choice: Choice): ReinviteDraft["corrections"] {
  return [...choice.corrections]
    .filter(([id, { state }]) => choice.states.has(state) && !choice.except.has(id))
    .map(([invite_id, { email }]) => ({ invite_id, email: email.trim() }));
}

export function toDraft(batch_id: string, choice: Choice): ReinviteDraft {
  const { states } = choice;
  return {
    batch_id,
    failed: states.has("failed"),
    bounced: states.has("bounced"),
    expired: states.has("expired"),
    except: [...choice.except.keys()],
    corrections: correctionsOf(choice),
  };
}

/** Words of a refusal by invite; `field` is `corrections.2.email`. */
export function wordsByInvite(
  words: Readonly<Record<string, string>>,
  sent: ReinviteDraft["corrections"],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [field, message] of Object.entries(words)) {
    const place = /^corrections\.(\d+)(\.email)?$/.exec(field)?.[1];
    const id = place === undefined ? undefined : sent[Number(place)]?.invite_id;
    if (id) found.set(id, message);
  }
  return found;
}
