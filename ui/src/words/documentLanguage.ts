/**
 * The window says which language it is in: by it a screen reader pronounces, words are broken and spelling is checked.
 * index.html cannot know; it is one for all languages.
 */
import { language } from "./catalogue";

/** Languages that are written from right to left. By hand: `Intl` would load its tables before the first picture. */
const fromTheRight = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

export function declareLanguage(tag = language): void {
  const [base = ""] = tag.split("-");
  document.documentElement.lang = tag;
  document.documentElement.dir = fromTheRight.has(base) ? "rtl" : "ltr";
}
