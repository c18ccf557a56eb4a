/**
 * One content while it is open: what is written, what of it is saved, what is sent. The editors write into it and never read
 * from it again, but for a new `round`, when other words have taken their place.
 */
import { commands, type TemplateContent, type TemplateView } from "@/bindings";
import { call } from "@/platform/call";
import type { Readiness } from "../words";
import { Autosave, type SaveState } from "./autosave";

export interface SheetState {
  view: TemplateView;
  /** As it is written now. */
  content: TemplateContent;
  save: SaveState;
  /** When the draft was saved; `null` when there is none. */
  savedAt: number | null;
  /** Counts up when the editors must begin anew with `content`. */
  round: number;
}

/** What was written and is not saved yet is a draft already. */
export function readinessOfSheet({ view, save, savedAt }: SheetState): Readiness {
  const { version } = view;
  if (savedAt !== null || save.kind !== "saved") return { kind: "draft", version };
  return version > 0 ? { kind: "own", version } : { kind: "built_in" };
}

export class Sheet {
  private state: SheetState;
  private readonly autosave: Autosave<TemplateContent>;
  private readonly listeners = new Set<() => void>();

  constructor(view: TemplateView) {
    const { address, draft } = view;
    this.autosave = new Autosave(
      draft?.saved_at ?? null,
      async (content, follows) => {
        const saved = await call(commands.saveTemplateDraft({ address, content, follows }));
        return saved.saved_at;
      },
      () => this.set({}),
    );
    this.state = {
      view,
      content: draft?.content ?? view.published,
      save: this.autosave.state,
      savedAt: this.autosave.savedAt,
      round: 0,
    };
  }

  read = (): SheetState => this.state;

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  /** Something was written: the parts that changed. */
  write(part: Partial<TemplateContent>): void {
    const content = { ...this.state.content, ...part } as TemplateContent;
    this.set({ content });
    this.autosave.write(content);
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  get unsaved(): boolean {
    return this.autosave.unsaved;
  }

  /** Nothing is shown any more; what is not saved is saved at once. */
  close(): void {
    void this.autosave.flush();
    this.autosave.stop();
  }

  /** What is written here is sent from now on. Gives the number of the version before. */
  async publish(): Promise<number | null> {
    if (!(await this.flush())) return null;
    const before = this.state.view.version;
    const { savedAt } = this.autosave;
    if (savedAt === null) return null;
    // Who writes on meanwhile goes on with a new draft.
    const view = await this.autosave.alone(async () => {
      const published = await call(commands.publishTemplate(this.state.view.address, savedAt));
      this.autosave.follow(published.draft?.saved_at ?? null);
      return published;
    });
    this.set({ view });
    return before;
  }

  /** The draft goes; what is sent stands here again. */
  async discard(): Promise<void> {
    // A saving under way would bring the draft back.
    await this.autosave.flush();
    this.adopt(await call(commands.discardTemplateDraft(this.state.view.address)));
  }

  /** An earlier version is sent again. A draft that is being written stays. */
  async revert(to: number): Promise<void> {
    await this.flush();
    const view = await call(commands.revertTemplate(this.state.view.address, to));
    if (view.draft || this.autosave.unsaved) this.set({ view });
    else this.adopt(view);
  }

  /** In a conflict: what the engine has counts. */
  async reload(): Promise<void> {
    this.adopt(await call(commands.template(this.state.view.address)));
  }

  /** In a conflict: what is written here counts. */
  async keep(): Promise<void> {
    const view = await call(commands.template(this.state.view.address));
    this.state = { ...this.state, view };
    await this.autosave.overrule(view.draft?.saved_at ?? null);
  }

  private adopt(view: TemplateView): void {
    const content = view.draft?.content ?? view.published;
    this.state = { ...this.state, view, content, round: this.state.round + 1 };
    this.autosave.restart(view.draft?.saved_at ?? null);
  }

  private set(part: Partial<SheetState>): void {
    this.state = {
      ...this.state,
      ...part,
      save: this.autosave.state,
      savedAt: this.autosave.savedAt,
    };
    for (const tell of this.listeners) tell();
  }
}
