/**
 * Templates of a request: fields in braces, escaped as their place asks for. The engine fills in the real ones; this shows
 * the same with samples.
 */
import { t } from "@/words";

export const fieldWords = {
  to: t("texts-field-to"),
  to_digits: t("texts-field-to-digits"),
  from: t("texts-sender"),
  text: t("texts-the-text"),
  reference: t("texts-field-reference"),
  callback: t("texts-field-callback"),
  secret: t("texts-field-secret"),
} as const;

export type Field = keyof typeof fieldWords;

export const fieldNames = Object.keys(fieldWords) as Field[];

export type Place = "url" | "header" | "form" | "json" | "xml";

export const sample: Readonly<Record<Field, string>> = {
  to: "+447700900123",
  to_digits: "447700900123",
  from: "Northwind",
  text: t("texts-enroll-your-phone-https-enroll"),
  reference: "019db0c4-0000-7000-8000-00000000002a",
  callback: "https://enroll.example/receipts/…",
  secret: "••••••",
};

export const uses = (template: string, field: Field): boolean => template.includes(`{${field}}`);

export function render(
  template: string,
  place: Place,
  values: Readonly<Record<Field, string>> = sample,
): string {
  return template.replace(/\{([a-z_]+)\}/g, (whole, name: string) => {
    if (!(name in values)) return whole;
    const field = name as Field;
    // Dots that stand for a secret are no part of it, so they are not escaped either.
    return field === "secret" ? values.secret : escaped[place](values[field]);
  });
}

/** All but RFC 3986's unreserved characters. */
const percent = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const escaped: Readonly<Record<Place, (text: string) => string>> = {
  url: percent,
  form: percent,
  header: (text) => text,
  json: (text) => JSON.stringify(text).slice(1, -1),
  xml: (text) => text.replace(/[&<>"'\t\n\r]/g, (c) => marks[c] ?? c),
};
