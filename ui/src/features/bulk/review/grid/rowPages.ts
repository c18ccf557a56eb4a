/**
 * The rows that the grid has read, in pages. It asks for what is in view first, a page around it next, never more than two at
 * once; what was wanted before and is out of view by now is not asked for at all. No React here.
 */
import type { Field, ImportQuery, ImportRow, ImportRows } from "@/bindings";

/** Rows of a page: half of what the engine gives at most. */
export const pageSize = 100;
/** Pages kept: 8,000 rows. */
const mostPages = 80;
const mostAtOnce = 2;

export type ReadRows = (query: ImportQuery, offset: number, limit: number) => Promise<ImportRows>;

export class RowPages {
  total = 0;
  fields: Field[] = [];
  /** What went wrong at the last reading; null when it went well. */
  error: unknown = null;
  /** The first answer for this question is here. */
  known = false;
  private pages = new Map<number, ImportRow[]>();
  /** Pages of an older revision, shown until newer ones are here. */
  private old = new Map<number, ImportRow[]>();
  private reading = new Set<number>();
  private wanted: [first: number, last: number] = [0, 0];
  private era = 0;
  private revision = -1;
  private listeners = new Set<() => void>();
  private version = 0;

  constructor(
    private readonly read: ReadRows,
    private query: ImportQuery,
    /** The engine's rows are newer than the summary. */
    private readonly onNewer: () => void,
  ) {}

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };
  snapshot = (): number => this.version;

  get(position: number): ImportRow | undefined {
    const page = Math.floor(position / pageSize);
    const at = position % pageSize;
    return this.pages.get(page)?.[at] ?? this.old.get(page)?.[at];
  }

  /** Another question or another revision. Rows of the same question stay until the new ones are here. */
  renew(query: ImportQuery, revision: number): void {
    if (query === this.query && revision === this.revision) return;
    const same = query === this.query;
    this.old = same ? new Map([...this.old, ...this.pages]) : new Map();
    this.pages = new Map();
    this.query = query;
    this.revision = revision;
    this.known = same && this.known;
    this.error = null;
    this.startOver();
  }

  /** The rows in view, from 0, both included. */
  want(first: number, last: number): void {
    this.wanted = [first, last];
    this.fill();
  }

  /** Asks again after a failure. */
  retry(): void {
    this.error = null;
    this.startOver();
  }

  /** The rows at these positions, read if need be. */
  async at(position: number): Promise<ImportRow | undefined> {
    const page = Math.floor(position / pageSize);
    const kept = this.pages.get(page);
    if (kept) return kept[position % pageSize];
    const era = this.era;
    const answer = await this.read(this.query, page * pageSize, pageSize);
    if (era === this.era) this.keep(page, answer);
    return answer.rows[position % pageSize];
  }

  /** The first position whose row is not before `sought`; rows come in the order of the file, so halving finds it. */
  async locate(of: (row: ImportRow) => number, sought: number): Promise<number> {
    // Its answer tells how many rows there are by now.
    await this.at(0);
    let low = 0;
    let high = this.total;
    while (low < high) {
      const page = Math.floor((low + high) / 2 / pageSize);
      const first = await this.at(Math.max(low, page * pageSize));
      const end = Math.min(high, (page + 1) * pageSize) - 1;
      const last = await this.at(end);
      if (!first || !last) return low;
      if (of(first) > sought) high = Math.max(low, page * pageSize);
      else if (of(last) < sought) low = end + 1;
      else {
        const rows = this.pages.get(page) ?? [];
        const at = rows.findIndex((row) => of(row) >= sought);
        return at < 0 ? end : page * pageSize + at;
      }
    }
    return low;
  }

  private startOver(): void {
    this.era += 1;
    this.reading.clear();
    this.changed();
    this.fill();
  }

  private fill(): void {
    if (this.error !== null) return;
    for (const page of this.missing()) {
      if (this.reading.size >= mostAtOnce) return;
      void this.readPage(page);
    }
  }

  /** Pages to be read, the most wanted first. */
  private missing(): number[] {
    const [first, last] = this.wanted.map((row) => Math.floor(row / pageSize)) as [number, number];
    const lastPage = this.known ? Math.max(0, Math.ceil(this.total / pageSize) - 1) : last;
    const pages: number[] = [];
    for (let page = first; page <= last; page += 1) pages.push(page);
    if (this.known) pages.push(last + 1, first - 1);
    return pages.filter(
      (page) => page >= 0 && page <= lastPage && !this.pages.has(page) && !this.reading.has(page),
    );
  }

  private async readPage(page: number): Promise<void> {
    const { era } = this;
    this.reading.add(page);
    try {
      const answer = await this.read(this.query, page * pageSize, pageSize);
      if (era !== this.era) return;
      this.reading.delete(page);
      this.keep(page, answer);
    } catch (cause) {
      if (era !== this.era) return;
      this.reading.delete(page);
      this.error = cause;
    }
    this.changed();
    this.fill();
  }

  private keep(page: number, answer: ImportRows): void {
    if (answer.revision < this.revision) return;
    if (answer.revision > this.revision) {
      this.revision = answer.revision;
      this.pages.clear();
      this.onNewer();
    }
    this.total = answer.total;
    // The same columns stay the same list: lines are drawn anew only when they differ.
    if (answer.fields.join() !== this.fields.join()) this.fields = answer.fields;
    this.known = true;
    this.old.delete(page);
    this.pages.delete(page);
    this.pages.set(page, answer.rows);
    for (const kept of this.pages.keys()) {
      if (this.pages.size <= mostPages) break;
      this.pages.delete(kept);
    }
  }

  private changed(): void {
    this.version += 1;
    for (const tell of this.listeners) tell();
  }
}
