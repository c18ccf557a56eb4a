/** The part of the page that lives in the address: what is searched and filtered. So Back works. */
import type { AuditFilter, AuditSaid } from "@/bindings";
import { actions, kinds } from "./words";

export const periods = ["today", "week", "month", "range"] as const;
export type Period = (typeof periods)[number];

export interface AuditSearch {
  q?: string;
  actions?: string[];
  who?: string;
  period?: Period;
  /** Days of a period of one's own, `2026-03-04`; each may be left open. */
  from?: string;
  until?: string;
  /** Done to this kind of thing, with this id. */
  kind?: string;
  subject?: string;
  /** The whole log, from a little above the entry of this number on. */
  entry?: string;
}

/** As many actions may be chosen; there are fewer. */
const mostActions = 100;

/** Whatever stands in the address, as far as it makes sense; the rest is left out. */
export function auditSearch(raw: Record<string, unknown>): AuditSearch {
  const search: AuditSearch = {
    q: text(raw.q, 200),
    actions: Array.isArray(raw.actions)
      ? raw.actions
          .filter((action) => typeof action === "string" && /^[a-z_]{1,60}$/.test(action))
          .slice(0, mostActions)
      : undefined,
    who: text(raw.who, 300),
    period: periods.find((period) => period === raw.period),
    from: day(raw.from),
    until: day(raw.until),
    kind: text(raw.kind, 40),
    subject: text(raw.subject, 100),
    entry: entry(raw.entry),
  };
  for (const key of Object.keys(search) as (keyof AuditSearch)[])
    if (search[key] === undefined) delete search[key];
  return search;
}

/** Digits that stay within what the engine counts. */
const mostDigits = 18;

function entry(value: unknown): string | undefined {
  // Digits alone are read from the address as a number.
  const written = typeof value === "number" ? String(value) : value;
  return typeof written === "string" && new RegExp(`^\\d{1,${mostDigits}}$`).test(written)
    ? written
    : undefined;
}

function text(value: unknown, most: number): string | undefined {
  return typeof value === "string" && value.length <= most ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}

/** When a calendar day of this computer begins, or the one so many days after it. */
function startOf(year: number, month: number, date: number): number {
  return new Date(year, month, date).getTime();
}

function startOfDay(written: string, more: number): number | null {
  const [year = 0, month = 1, date = 1] = written.split("-").map(Number);
  const at = startOf(year, month - 1, date + more);
  return Number.isNaN(at) ? null : at;
}

/** Days that a period reaches back, today among them. */
const back = { today: 1, week: 7, month: 30 } as const;

function spanOf(
  { period, from, until }: AuditSearch,
  now: number,
): Pick<AuditFilter, "since" | "until"> {
  if (period === undefined) return { since: null, until: null };
  if (period === "range")
    return {
      since: from ? startOfDay(from, 0) : null,
      // The last day is in it.
      until: until ? startOfDay(until, 1) : null,
    };
  const today = new Date(now);
  const first = today.getDate() - (back[period] - 1);
  return { since: startOf(today.getFullYear(), today.getMonth(), first), until: null };
}

/** As many words as the engine looks for. */
const mostWords = 8;

/** Which actions and kinds are told with each of these words: the engine keeps them under names of its own. */
function saidBy(typed: string): Required<AuditSaid>[] {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, mostWords);
  return words.map((word) => ({ word, actions: named(actions, word), kinds: named(kinds, word) }));
}

function named(names: Record<string, string>, word: string): string[] {
  const wanted = word.toLocaleLowerCase();
  return Object.keys(names).filter((key) => names[key]?.toLocaleLowerCase().includes(wanted));
}

/** What the engine is asked for. */
export function filterOf(search: AuditSearch, now: number): Required<AuditFilter> {
  return {
    search: search.q?.trim() ?? "",
    said: saidBy(search.q ?? ""),
    actions: search.actions ?? [],
    who: search.who ?? "",
    kind: search.subject ? (search.kind ?? "") : "",
    subject_id: search.kind ? (search.subject ?? "") : "",
    since: null,
    until: null,
    ...spanOf(search, now),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: AuditFilter): boolean {
  return (
    filter.search !== "" ||
    (filter.actions ?? []).length > 0 ||
    filter.who !== "" ||
    filter.kind !== "" ||
    filter.since != null ||
    filter.until != null
  );
}

/** The address of the list with nothing narrowing it. */
export const wholeLog: AuditSearch = {
  q: undefined,
  actions: undefined,
  who: undefined,
  period: undefined,
  from: undefined,
  until: undefined,
  kind: undefined,
  subject: undefined,
  entry: undefined,
};
