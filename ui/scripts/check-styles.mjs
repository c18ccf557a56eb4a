/**
 * Fails when the built pages use a class of Mantine's whose rules are not in the built sheets: src/theme/mantineStyles.ts
 * then lacks a line.
 */
import { readdirSync, readFileSync } from "node:fs";

const built = new URL("../dist/assets/", import.meta.url);
const styles = new URL("../node_modules/@mantine/core/styles/", import.meta.url);
const classes = (text) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));
const read = (ending) =>
  readdirSync(built)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(name, built), "utf8"))
    .join("\n");

const used = classes(read(".js"));
const there = classes(read(".css"));
const missing = readdirSync(styles).filter((sheet) => {
  if (!sheet.endsWith(".layer.css")) return false;
  const own = classes(readFileSync(new URL(sheet, styles), "utf8"));
  return [...own].some((name) => used.has(name) && !there.has(name));
});
if (used.size === 0 || there.size === 0) throw new Error("the built pages cannot be read");
if (missing.length > 0) {
  console.error(`src/theme/mantineStyles.ts lacks: ${missing.join(", ")}`);
  process.exit(1);
}
