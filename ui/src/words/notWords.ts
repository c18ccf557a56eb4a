/** Texts that read like words and are none, or that are the same in every language: keys, products, protocols. */
export const notWords: ReadonlySet<string> = new Set([
  "36px {} 28px",
  "AppError",
  "DOMAIN NAME",
  "EMAIL ADDRESS",
  "GROUP NAME",
  "Mac",
  "Mod-Alt-{}",
  "Muster",
  "M{} {}h7v7h-7zM{} {}v5h5v-5zM{} {}h3v3h-3z",
  "OWNED BY",
  "PHONE NUMBER",
  "PLATFORM TYPE",
  "USER NAME",
  "Windows-1252",
  "hr, span[data-field], div[data-button], div[data-qr-panel]",
]);
