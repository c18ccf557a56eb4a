/** Texts that read like words and are none, or that are the same in every language: keys, products, protocols. */
export const notWords: ReadonlySet<string> = new Set([
  "36px {} 28px",
  "BZ CA CL CO CR GT MX NI PA PH PR SV US VE",
  "Muster",
]);
