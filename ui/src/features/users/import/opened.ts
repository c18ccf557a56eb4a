/**
 * The file of users that is open. It lives in memory only: it survives walking through the console, and is gone when the
 * window closes. The rows themselves stay with the engine.
 */
import { useSyncExternalStore } from "react";
import { commands, type ImportView, type UserImportDone } from "@/bindings";
import { call } from "@/platform/call";

export interface Opened {
  view: ImportView | null;
  /** What came of it: the file is closed then. */
  done: (UserImportDone & { file: string }) | null;
  /** The file whose rows were left out: the engine keeps them until it is closed, so that they can be written still. */
  left: ImportView | null;
}

const fresh: Opened = { view: null, done: null, left: null };
let state: Opened = fresh;
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

export const people = {
  now: (): Opened => state,
  /** A file was opened; another one that was open makes room. */
  open(view: ImportView): void {
    for (const other of [state.view, state.left]) if (other?.id !== view.id) close(other);
    become({ view, done: null, left: null });
  },
  /** The same file, read or mapped another way. */
  reread(view: ImportView): void {
    if (state.view?.id === view.id) become({ ...state, view });
  },
  /** Its users are there now. */
  committed(done: UserImportDone): void {
    const { view } = state;
    const left = done.left_out > 0 ? view : null;
    become({ view: null, done: { ...done, file: view?.file_name ?? "" }, left });
  },
  /** Nothing is made of it. */
  discard(): void {
    close(state.view);
    close(state.left);
    become(fresh);
  },
  /** Forgets everything without telling the engine. For tests. */
  reset(): void {
    become(fresh);
  },
};

export function usePeople(): Opened {
  return useSyncExternalStore(subscribe, () => state);
}
