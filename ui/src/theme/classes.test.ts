/** Pages and their sheets agree: a class without rules does nothing, and only the eye would miss it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");

function* without(page: string): Generator<string> {
  const source = read(page);
  for (const [, name, from = ""] of source.matchAll(/import (\w+) from "([^"]+\.module\.css)"/g)) {
    const sheet = from.startsWith("@/")
      ? from.replace("@", "src")
      : path.join(path.dirname(page), from);
    const ruled = new Set(read(sheet).match(/(?<=\.)[A-Za-z][\w-]*/g));
    for (const [, used = ""] of source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g")))
      if (!ruled.has(used)) yield `${page}: ${used}`;
  }
}

it("Every class that a page names has rules", () => {
  const pages = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => path.join("src", file));
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap((page) => [...without(page)])).toEqual([]);
});
