/** Texts that read like words and are none, or that are the same in every language: keys, products, protocols. */
export const notWords: ReadonlySet<string> = new Set([
  "DOMAIN NAME",
  "EMAIL ADDRESS",
  "GROUP NAME",
  "Muster",
  "OWNED BY",
  "PHONE NUMBER",
  "PLATFORM TYPE",
  "USER NAME",
  "Windows-1252",
]);
