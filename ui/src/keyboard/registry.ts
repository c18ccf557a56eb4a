/**
 * Who answers which key. Screens register shortcuts while they are mounted; the newest wins,
 * so a dialog or wizard shadows the page below. No React here: see useShortcuts.ts.
 */

export interface Shortcut {
  /** `"e"`, `"/"`, `"shift+j"`, `"escape"`, `"mod+k"` (Ctrl, or ⌘ on a Mac), or a sequence: `"g e"`. */
  keys: string;
  /** What it does, for the shortcuts sheet. Without it the key is not listed. */
  label?: string;
  /** Heading in the shortcuts sheet. */
  group?: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field. Only for chords such as mod+k. */
  whileTyping?: boolean;
}

type Layer = { shortcuts: readonly Shortcut[] };

/** A started sequence (`g` …) is forgotten after this many milliseconds. */
const sequenceTimeout = 1200;

const layers: Layer[] = [];
const listeners = new Set<() => void>();
let pending: { prefix: string; at: number } | null = null;
let snapshot: readonly Shortcut[] = [];

function changed() {
  snapshot = layers.flatMap((layer) => layer.shortcuts);
  for (const tell of listeners) tell();
}

/** Adds a layer of shortcuts; the returned function takes it away again. */
export function register(shortcuts: readonly Shortcut[]): () => void {
  const layer = { shortcuts };
  layers.push(layer);
  changed();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    changed();
  };
}

export function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** All shortcuts now in force, oldest first. */
export function current(): readonly Shortcut[] {
  return snapshot;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === "TEXTAREA" || target.tagName === "SELECT")
    return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "range"].includes(target.type);
  return false;
}

/** Keys that a focused control uses itself must reach it: Enter on a button, arrows in a radio group. */
function belongsToControl(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  const key = event.key;
  if (key === "Enter" || key === " ")
    return event.target.closest("button, a, input, summary, [role='tab']") !== null;
  if (key.startsWith("Arrow")) return event.target.matches("input[type='radio'], [role='tab']");
  return false;
}

/** A grid in which typing begins to edit (`data-takes-letters`): plain letters are its own, chords and Escape are not. */
function takesLetters(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-takes-letters]") !== null;
}

function inOverlay(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('[role="menu"], [role="listbox"]')) return true;
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

function chord(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  // For signs such as "?" the shift is part of typing them, not a modifier.
  if (event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))) parts.push("shift");
  parts.push(key === " " ? "space" : key);
  return parts.join("+");
}

function isPlainLetter(keys: string): boolean {
  return keys.split(" ").every((part) => part.length === 1);
}

function find(keys: string): Shortcut | undefined {
  return snapshot.findLast((shortcut) => shortcut.keys === keys);
}

function startsSequence(keys: string): boolean {
  return snapshot.some((shortcut) => shortcut.keys.startsWith(`${keys} `));
}

/** What was typed since a field was asked for that is not there yet. */
let held: string | null = null;
let giveUp: ReturnType<typeof setTimeout> | undefined;
/** A field that does not come within this time, in milliseconds, will not come. */
const holdTime = 3000;

/** A field is on its way: from now on plain keys are kept for it instead of acting, until `release`. */
export function hold(): void {
  held = "";
  clearTimeout(giveUp);
  giveUp = setTimeout(release, holdTime);
}

/** The field is there: gives what was typed meanwhile. */
export function release(): string {
  const typed = held ?? "";
  held = null;
  clearTimeout(giveUp);
  return typed;
}

/**
 * Handles one key press. Single letters do nothing when `letters` is off, while typing, or
 * below an open dialog or menu.
 */
export function dispatch(event: KeyboardEvent, letters: boolean): void {
  if (event.defaultPrevented || event.isComposing) return;
  const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (held !== null && plain && !isTyping(event.target)) {
    held += event.key;
    event.preventDefault();
    return;
  }
  if (belongsToControl(event) || (plain && takesLetters(event.target))) return;
  const pressed = chord(event);
  const typing = isTyping(event.target);
  const overlay = inOverlay(event.target);

  const started = pending && event.timeStamp - pending.at < sequenceTimeout ? pending.prefix : null;
  pending = null;

  const keys = started && find(`${started} ${pressed}`) ? `${started} ${pressed}` : pressed;
  const shortcut = find(keys);
  const quiet = typing || overlay;

  if (shortcut && (!quiet || shortcut.whileTyping) && (letters || !isPlainLetter(keys))) {
    event.preventDefault();
    // What it opens must not hear the same press: a question that Escape asks would be closed by that Escape.
    event.stopImmediatePropagation();
    shortcut.run(event);
    return;
  }
  if (!quiet && letters && startsSequence(pressed)) {
    pending = { prefix: pressed, at: event.timeStamp };
  }
}
