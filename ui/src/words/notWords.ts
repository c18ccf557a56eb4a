/** Texts that read like words and are none, or that are the same in every language: keys, products, protocols. */
export const notWords: ReadonlySet<string> = new Set([
  "-----BEGIN CERTIFICATE-----",
  "Authorization: Basic {}",
  "Content-Type: {}",
  "Host: {}",
  "Let's Encrypt",
  "Muster",
  "Northwind",
  "failed, undeliverable",
  "{} {} HTTP/1.1",
  "{}-details {}-title",
  "{}-hint {}-error",
]);
