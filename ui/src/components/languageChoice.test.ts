import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("A language's name stays in one line, and the list is as wide as its names", () => {
  const rules = readFileSync("src/components/languageChoice.module.css", "utf8");
  expect(rules).toMatch(/\.option \{[^}]*white-space: nowrap;/);
  expect(rules).toMatch(/\.dropdown \{[^}]*min-width: max-content;/);
});
