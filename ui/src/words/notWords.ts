/** Texts that read like words and are none, or that are the same in every language: keys, products, protocols. */
export const notWords: ReadonlySet<string> = new Set([
  "36px {} 28px",
  "Mac",
  "Mod-Alt-{}",
  "Muster",
  "hr, span[data-field], div[data-button], div[data-qr-panel]",
]);
