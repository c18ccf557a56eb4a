/** axe-core over a rendered tree; fails with readable lines. Colour is judged on real pictures, not in jsdom. */
import axe from "axe-core";
import { expect } from "vitest";

export async function expectAccessible(container: Element = document.body): Promise<void> {
  const result = await axe.run(container, {
    // jsdom cannot speak into frames; the mail inside one is judged where it is made.
    iframes: false,
    rules: { "color-contrast": { enabled: false } },
  });
  const serious = result.violations
    .filter((v) => v.impact === "serious" || v.impact === "critical")
    .map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join("\n  ")}`);
  expect(serious).toEqual([]);
}
