/** Texts that read like words and are none, or that are the same in every language: keys, products, protocols. */
export const notWords: ReadonlySet<string> = new Set([
  '13px "Inter Variable"',
  '<base target="_blank">',
  "AppError",
  "M{} {}h7v7h-7zM{} {}v5h5v-5zM{} {}h3v3h-3z",
  "Muster",
  'button, a[href], textarea, select, input:not([type="radio"]):not([type="checkbox"]), summary, [role="menu"], [role="listbox"], [role="dialog"]',
]);
