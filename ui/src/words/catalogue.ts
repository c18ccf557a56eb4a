/**
 * The console's own words. One Fluent file a language, `ui/languages/<tag>.ftl`; adding a language is adding its file. The
 * language is chosen once, when the window opens: what the system asks for, else English. What a language lacks is said in
 * English, message by message.
 */
import {
  FluentBundle,
  FluentNumber,
  FluentResource,
  type FluentVariable,
  type Scope,
} from "@fluent/bundle";
import { count } from "@/components/numbers";
import type { Messages } from "./messages.gen";

export type MessageId = keyof Messages;
export type Value = string | number;
/** The variables that a message wants. */
export type Vars<Id extends MessageId> = Record<Messages[Id][0], Value>;
/** Messages that are words alone, without markup: what may stand in an attribute, a title, a toast. */
export type TextId = {
  [Id in MessageId]: [Messages[Id][1]] extends [never] ? Id : never;
}[MessageId];
/** The last argument of a function that says a message: left out where nothing is wanted. */
export type WithVars<Id extends MessageId> = [Messages[Id][0]] extends [never]
  ? []
  : [vars: Vars<Id>];

const files = import.meta.glob<string>("../../languages/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const sources = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.ftl$/g, ""), text]),
);

/** A number as the console writes it. In English by hand: the first picture would wait for Intl's tables. */
class Amount extends FluentNumber {
  override toString(scope: Scope): string {
    return language.startsWith("en") ? count(this.value) : super.toString(scope);
  }
}

/** A language that the console has, for one that the system asks for: the same tag, or the same language. */
function had(tag: string): string | undefined {
  const [base] = tag.split("-");
  return [tag, base].find((one): one is string => one !== undefined && sources.has(one));
}

/** The tag of the language that the console speaks. */
export const language: string =
  (typeof navigator === "undefined" ? [] : navigator.languages)
    .map(had)
    .find((tag) => tag !== undefined) ?? "en";

/** A language whose messages are read when they are first said: reading them all would hold up the first picture. */
class Speaker {
  private readonly unread: Map<string, string>;
  // Marks for direction would be copied and searched along with the words; elements have a direction of their own.
  private readonly bundle: FluentBundle;

  constructor(tag: string) {
    this.bundle = new FluentBundle(tag, { useIsolating: false });
    const entries = (sources.get(tag) ?? "").split(/^(?=-?[a-z])/m);
    this.unread = new Map(entries.map((entry) => [entry.slice(0, entry.indexOf(" ")), entry]));
  }

  /** The words of a message; `undefined` when it is not there or cannot be said. */
  say(id: string, values: Record<string, FluentVariable> | undefined): string | undefined {
    this.read(id);
    const message = this.bundle.getMessage(id);
    if (!message?.value) return undefined;
    const faults: Error[] = [];
    const words = this.bundle.formatPattern(message.value, values, faults);
    return faults.length === 0 ? words : undefined;
  }

  private read(id: string): void {
    const entry = this.unread.get(id);
    if (entry === undefined) return;
    this.unread.delete(id);
    this.bundle.addResource(new FluentResource(entry));
    for (const [, other] of entry.matchAll(/\{\s*(-?[a-z][\w-]*)/g)) if (other) this.read(other);
  }
}

const speakers = (language === "en" ? ["en"] : [language, "en"]).map((tag) => new Speaker(tag));

/** The words of a message, by its name and variables unchecked: what `t` and `Say` stand on. */
export function format(id: string, vars: Record<string, Value> | undefined): string {
  const values =
    vars && Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, wrapped(value)]));
  for (const speaker of speakers) {
    const words = speaker.say(id, values);
    if (words !== undefined) return words;
  }
  return id;
}

function wrapped(value: Value): string | FluentNumber {
  return typeof value === "number" ? new Amount(value) : value;
}

/** The words of a message. Numbers are given as numbers: the message chooses its plural and writes them. */
export function t<Id extends TextId>(id: Id, ...[vars]: WithVars<Id>): string {
  return format(id, vars);
}
