import type { ReactNode } from "react";
import { format, type MessageId, type Value, type Vars } from "./catalogue";
import type { Messages } from "./messages.gen";

/** What stands for `<name>…</name>` in a message, given what is inside; for `<name/>` inside is undefined. */
export type Part = ReactNode | ((inside: ReactNode) => ReactNode);

type Props<Id extends MessageId> = { id: Id } & ([Messages[Id][0]] extends [never]
  ? { vars?: undefined }
  : { vars: Vars<Id> }) & {
    parts: Record<Messages[Id][1], Part>;
  };

// A value is never markup: its angle brackets are put aside until the message's own have been read.
const aside = "\uE000";
const markup = /<([a-z]+)\/>|<([a-z]+)>(.*?)<\/\2>/s;

function put(value: Value): Value {
  return typeof value === "string" ? value.replaceAll("<", aside) : value;
}

function pieces(words: string, parts: Record<string, Part | undefined>): ReactNode {
  const found = markup.exec(words);
  if (!found) return words.replaceAll(aside, "<");
  const [all, alone, name, inside] = found;
  const part = parts[alone ?? name ?? ""];
  const within = inside === undefined ? undefined : pieces(inside, parts);
  return (
    <>
      {words.slice(0, found.index).replaceAll(aside, "<")}
      {typeof part === "function" ? part(within) : (part ?? within)}
      {pieces(words.slice(found.index + all.length), parts)}
    </>
  );
}

/**
 * A message with elements in it: `<b>`, `<link>` or `<chip/>` in the catalogue is what `parts` says. The sentence stays whole
 * for translators; where a language puts the element is the message's own affair.
 */
export function Say<Id extends MessageId>({ id, vars, parts }: Props<Id>) {
  const values =
    vars && Object.fromEntries(Object.entries<Value>(vars).map(([k, v]) => [k, put(v)]));
  return pieces(format(id, values), parts);
}
