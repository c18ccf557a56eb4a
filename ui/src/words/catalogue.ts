/**
 * The console's own words. One Fluent file a language, `ui/languages/<tag>.ftl`; adding a language is adding its file. The
 * language is chosen once, when the window opens: what the system asks for, else English. What a language lacks is said in
 * English, message by message.
 */
import { FluentBundle, FluentNumber, FluentResource, type Scope } from "@fluent/bundle";
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
/** Messages that are the same every time: what a table of names may hold. */
export type FixedId = {
  [Id in TextId]: [Messages[Id][0]] extends [never] ? Id : never;
}[TextId];
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

function bundleOf(tag: string): FluentBundle {
  // Marks for direction would be copied and searched along with the words; elements have a direction of their own.
  const bundle = new FluentBundle(tag, { useIsolating: false });
  bundle.addResource(new FluentResource(sources.get(tag) ?? ""));
  return bundle;
}

const chosen = bundleOf(language);
const bundles = language === "en" ? [chosen] : [chosen, bundleOf("en")];

/** The words of a message, by its name and variables unchecked: what `t` and `Say` stand on. */
export function format(id: string, vars: Record<string, Value> | undefined): string {
  const values = vars && Object.entries(vars).map(([k, v]) => [k, wrapped(v)] as const);
  for (const bundle of bundles) {
    const message = bundle.getMessage(id);
    if (!message?.value) continue;
    const faults: Error[] = [];
    const words = bundle.formatPattern(message.value, values && Object.fromEntries(values), faults);
    if (faults.length === 0 || bundle === bundles.at(-1)) return words;
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
