/** The pretend engine lets each role do what the engine itself does: read out of the sources of both. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rightOfCommand } from "./rights";

const root = path.resolve("..");

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".rs"))
    .map((file) => readFileSync(path.join(root, folder, file), "utf8"));
}

/** What stands between the braces that follow. */
function bodyAfter(source: string, at: number): string {
  const start = source.indexOf("{", at);
  let depth = 0;
  for (let end = start; end < source.length; end += 1) {
    if (source[end] === "{") depth += 1;
    if (source[end] === "}") depth -= 1;
    if (depth === 0) return source.slice(start, end + 1);
  }
  throw new Error("a body that never ends");
}

function bodies(texts: readonly string[], head: RegExp): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const text of texts)
    for (const match of text.matchAll(head)) {
      const name = match[1] ?? "";
      found.set(name, [...(found.get(name) ?? []), bodyAfter(text, match.index + match[0].length)]);
    }
  return found;
}

const commands = bodies(
  sources("src-tauri/src/commands"),
  /#\[tauri::command[^\]]*\]\s*(?:#\[[^\]]*\]\s*)*pub (?:async )?fn (\w+)/g,
);
const operations = bodies(sources("crates/app/src"), /\n {4}pub(?:\([^)]*\))? async fn (\w+)/g);

/** The first right that a body asks for, or that what it calls does. */
function rightIn(body: string, above: readonly string[] = []): string | undefined {
  const own = /Right::(\w+)/.exec(body)?.[1];
  if (own) return own.replace(/(?<!^)([A-Z])/g, "_$1").toLowerCase();
  if (above.length > 3) return undefined;
  for (const [, name = ""] of body.matchAll(/\.(\w+)\(/g)) {
    if (above.includes(name) || name === "config") continue;
    for (const called of operations.get(name) ?? []) {
      const found = rightIn(called, [...above, name]);
      if (found) return found;
    }
  }
  return undefined;
}

/** What whoever is not signed in may ask, and what asks for a right in another way. */
const apart = new Set([
  ...["console_session", "sign_in", "unlock_console", "lock_console"],
  ...["console_active", "sign_out", "open_import"],
]);

describe("the pretend engine’s rights", () => {
  it("read the engine’s sources", () => {
    expect(commands.size).toBeGreaterThan(200);
    expect(operations.size).toBeGreaterThan(300);
  });

  it("are the engine’s own", () => {
    const said = (of: (name: string, body: string) => string | undefined) =>
      Object.fromEntries(
        [...commands]
          .filter(([name]) => !apart.has(name))
          .map(([name, [body = ""]]) => [name, of(name, body)])
          .sort(),
      );
    expect(said((name) => rightOfCommand(name))).toEqual(said((_name, body) => rightIn(body)));
  });
});
