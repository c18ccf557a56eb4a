/**
 * The file that is open in the wizard, and what was chosen for its batch. It lives in memory only: it survives walking
 * through the console, and is gone when the window closes. The rows themselves stay with the engine.
 */
import { useSyncExternalStore } from "react";
import { commands, type ImportOptions, type ImportSummary, type ImportView } from "@/bindings";
import { call } from "@/platform/call";
import type { StepName } from "./search";

/** As the engine takes them, but the validity is `null` until chosen: then the default holds. */
export type Choices = Omit<ImportOptions, "valid_hours"> & { valid_hours: number | null };

export interface Opened {
  view: ImportView | null;
  choices: Choices;
  /** How the rows stood when the review was left; `null` until then. */
  summary: ImportSummary | null;
  /** Changes of the review that reading or mapping the file another way would lose. */
  changes: number;
  /** Where one stood last. */
  step: StepName;
}

const fresh: Opened = {
  view: null,
  choices: {
    valid_hours: null,
    send_at: null,
    obey_quiet_hours: true,
    create_groups: true,
    default_country: "",
    allow_repeat: false,
    via: "email",
    language: "",
    time_zone: "",
  },
  summary: null,
  changes: 0,
  step: "upload",
};

let state: Opened = fresh;
/** What was committed last: should its batch be undone, it is open again as it was. The engine keeps its rows as long. */
let aside: { batch: string; state: Opened } | null = null;
const listeners = new Set<() => void>();

function become(next: Opened) {
  state = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The engine forgets it; that it may have done so already is no failure. */
function close(view: ImportView | null) {
  if (view) call(commands.closeImport(view.id)).catch(() => undefined);
}

export const bulk = {
  now: (): Opened => state,
  /** A file was opened; another one that was open makes room. */
  open(view: ImportView): void {
    if (state.view && state.view.id !== view.id) close(state.view);
    become({ ...fresh, view });
  },
  /** The same file, read or mapped another way: its rows must be reviewed anew. */
  reread(view: ImportView): void {
    if (state.view?.id === view.id) become({ ...state, view, summary: null, changes: 0 });
  },
  choose(patch: Partial<Choices>): void {
    become({ ...state, choices: { ...state.choices, ...patch } });
  },
  review(summary: ImportSummary): void {
    become({ ...state, summary });
  },
  /** So many changes more in the review; fewer when one was undone. */
  changed(by: 1 | -1): void {
    become({ ...state, changes: Math.max(0, state.changes + by) });
  },
  /** The batch was made. */
  committed(batch: string): void {
    aside = { batch, state };
    become(fresh);
  },
  /** The batch was undone. Gives whether its file is open again; another one that is open meanwhile keeps its place. */
  takeBack(batch: string): boolean {
    if (aside?.batch !== batch) return false;
    const before = aside.state;
    aside = null;
    if (state.view) {
      close(before.view);
      return false;
    }
    become(before);
    return true;
  },
  /** The step that is shown: one comes back to it. */
  at(step: StepName): void {
    if (state.step !== step) become({ ...state, step });
  },
  /** Nothing is made of it. */
  discard(): void {
    close(state.view);
    become(fresh);
  },
  /** Forgets everything without telling the engine. For tests. */
  reset(): void {
    aside = null;
    become(fresh);
  },
};

export function useOpened(): Opened {
  return useSyncExternalStore(subscribe, () => state);
}
