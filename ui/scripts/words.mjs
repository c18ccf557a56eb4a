/**
 * The console's messages as TypeScript knows them, made from `languages/en.ftl`: which there are, which variables each one
 * wants and which pieces of markup it names. `write` renews the file, `check` fails when it differs.
 *
 * A fault in the catalogue (junk, a name given twice, a reference to nothing) ends either with the line it stands in.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, Transformer } from "@fluent/syntax";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const catalogue = here("../languages/en.ftl");
const made = here("../src/words/messages.gen.ts");

/** What a pattern asks for: variables, markup, and the messages it refers to. */
class Needs extends Transformer {
  vars = new Set();
  parts = new Set();
  others = new Set();

  visitVariableReference(node) {
    this.vars.add(node.id.name);
    return node;
  }
  visitMessageReference(node) {
    this.others.add(node.id.name);
    return node;
  }
  visitTermReference(node) {
    this.others.add(`-${node.id.name}`);
    return this.genericVisit(node);
  }
  visitTextElement(node) {
    for (const [, name] of node.value.matchAll(/<\/?([a-z]+)\/?>/g)) this.parts.add(name);
    return node;
  }
}

/** Every message by its name, with its needs; those of the messages it refers to are its own as well. */
export function messagesOf(source) {
  const all = new Map();
  for (const entry of parse(source, { withSpans: true }).body) {
    const at = () => `line ${source.slice(0, entry.span.start).split("\n").length}`;
    if (entry.type === "Junk") {
      throw new Error(`${at()}: ${entry.annotations.map((note) => note.message).join("; ")}`);
    }
    if (entry.type !== "Message" && entry.type !== "Term") continue;
    const name = entry.type === "Term" ? `-${entry.id.name}` : entry.id.name;
    if (all.has(name)) throw new Error(`${at()}: ${name} is given twice`);
    if (entry.value === null) throw new Error(`${at()}: ${name} has no words`);
    const needs = new Needs();
    needs.visit(entry.value);
    all.set(name, needs);
  }
  const whole = (name, on) => {
    const { vars, parts, others } = all.get(name);
    const sum = { vars: new Set(vars), parts: new Set(parts) };
    for (const other of others) {
      if (!all.has(other)) throw new Error(`${name} refers to ${other}, which is not there`);
      if (on.includes(other)) throw new Error(`${name} refers to itself`);
      const more = whole(other, [...on, other]);
      for (const one of more.vars) sum.vars.add(one);
      for (const one of more.parts) sum.parts.add(one);
    }
    return sum;
  };
  return new Map(
    [...all.keys()]
      .filter((name) => !name.startsWith("-"))
      .map((name) => [name, whole(name, [name])]),
  );
}

export function typesOf(messages) {
  const names = (set) =>
    set.size === 0
      ? "never"
      : [...set]
          .sort()
          .map((one) => `"${one}"`)
          .join(" | ");
  const lines = [...messages].map(
    ([name, { vars, parts }]) => `  "${name}": [vars: ${names(vars)}, parts: ${names(parts)}];`,
  );
  return [
    "// Made from languages/en.ftl by scripts/words.mjs; not to be edited.",
    "",
    "/** Each message with the variables and the pieces of markup that it names. */",
    "export interface Messages {",
    ...lines,
    "}",
    "",
  ].join("\n");
}

const task = process.argv[2];
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = typesOf(messagesOf(readFileSync(catalogue, "utf8")));
  if (task === "write") writeFileSync(made, fresh);
  else if (task !== "check") throw new Error("say what to do: write or check");
  else if (readFileSync(made, "utf8") !== fresh) {
    console.error(
      "src/words/messages.gen.ts differs from languages/en.ftl. Run npm run words, and commit it.",
    );
    process.exitCode = 1;
  }
}
