/**
 * Saves what is written a moment after the last key, never twice at once. What cannot be saved stays here and is tried again;
 * what somebody else has saved meanwhile is not written over. No React here, and nothing of what a draft says.
 */
import type { Millis } from "@/bindings";
import { toAppError } from "@/platform/call";
import { mayRetry } from "@/platform/errors";

export type SaveState =
  /** All that was written is saved. */
  | { kind: "saved" }
  /** Something is not saved yet, or is just being saved. */
  | { kind: "saving" }
  | { kind: "failed"; error: unknown }
  /** Somebody else has saved another draft: nothing is saved until it is said which one counts. */
  | { kind: "conflict"; error: unknown };

/** Typing rests this long, in milliseconds, before it is saved. */
export const typingRest = 800;
/** A failure that may pass is tried again after this many milliseconds. */
const tryAgain = 5000;

export class Autosave<T> {
  state: SaveState = { kind: "saved" };
  private waiting: { content: T } | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** When the draft that the next one follows was saved; `null` when there is none. */
    private follows: Millis | null,
    /** Saves, and gives when that was. */
    private readonly save: (content: T, follows: Millis | null) => Promise<Millis>,
    /** Hears of every change of state. */
    private readonly tell: () => void,
  ) {}

  /** Something was written. */
  write(content: T): void {
    this.waiting = { content };
    if (this.state.kind === "conflict") return;
    this.set({ kind: "saving" });
    this.later(typingRest);
  }

  /** Saves at once what is not saved. True when all is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.idle();
    if (this.waiting && this.state.kind !== "conflict") await this.go();
    await this.idle();
    return this.waiting === null;
  }

  /** Does something else to the draft, while which nothing is saved. `work` says by `follow` what the next one follows. */
  async alone<R>(work: () => Promise<R>): Promise<R> {
    await this.idle();
    const job = work();
    this.running = job.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await job;
    } finally {
      this.running = null;
      if (!this.waiting && this.state.kind === "saving") this.set({ kind: "saved" });
    }
  }

  /** The draft is another one now, and what is not saved yet shall follow it. */
  follow(follows: Millis | null): void {
    this.follows = follows;
  }

  private async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  /** The draft is another one now: published, thrown away, or read anew. What was not saved is void. */
  restart(follows: Millis | null): void {
    clearTimeout(this.timer);
    this.waiting = null;
    this.follows = follows;
    this.set({ kind: "saved" });
  }

  /** In a conflict: what is written here counts, over the draft that was saved then. */
  async overrule(theirs: Millis | null): Promise<boolean> {
    this.follows = theirs;
    this.set({ kind: "saving" });
    return this.flush();
  }

  /** Nothing is saved by itself any more. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** When the draft was saved; `null` when there is none. */
  get savedAt(): Millis | null {
    return this.follows;
  }

  get unsaved(): boolean {
    return this.waiting !== null || this.running !== null;
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async go(): Promise<void> {
    const job = this.saveOne();
    this.running = job;
    await job;
    this.running = null;
    // Somebody wrote on while it was saved: their pause is running.
    if (!this.waiting && this.state.kind === "saving") this.set({ kind: "saved" });
  }

  private async saveOne(): Promise<void> {
    const job = this.waiting;
    if (!job) return;
    this.waiting = null;
    this.set({ kind: "saving" });
    try {
      this.follows = await this.save(job.content, this.follows);
    } catch (error) {
      // Newer words are waiting already, or these are the newest.
      this.waiting ??= job;
      clearTimeout(this.timer);
      const conflict = toAppError(error).code === "conflict";
      this.set({ kind: conflict ? "conflict" : "failed", error });
      if (!conflict && mayRetry(error)) this.later(tryAgain);
    }
  }

  private set(state: SaveState): void {
    this.state = state;
    this.tell();
  }
}
