/** How a file is read, in words, and the choices that override it. */
import type { ImportDialect } from "@/bindings";
import { t } from "@/words";

export interface Choice {
  value: string;
  label: string;
}

const encodings: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little-endian",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Windows-1252",
};

const delimiters: Record<string, string> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
  "|": "Bar",
};

const headers: Record<string, string> = {
  yes: t("bulk-names-the-columns"),
  no: t("bulk-is-a-row-like-the"),
};

/** Stands for what is found by looking at the bytes. */
export const byLooking = "found";

function choices(words: Record<string, string>, now: string, overridden: boolean): Choice[] {
  const found = overridden ? "Find by looking" : `${words[now] ?? now} (found)`;
  return [
    { value: byLooking, label: found },
    ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ];
}

export function encodingChoices(dialect: ImportDialect): Choice[] {
  return choices(encodings, dialect.encoding, dialect.overridden.encoding !== null);
}

export function delimiterChoices(dialect: ImportDialect): Choice[] {
  return choices(delimiters, dialect.delimiter, dialect.overridden.delimiter !== null);
}

export function headerChoices(dialect: ImportDialect): Choice[] {
  const now = dialect.has_header ? "yes" : "no";
  return choices(headers, now, dialect.overridden.has_header !== null);
}

/** "CRLF line ends, with a byte order mark"; blank for a workbook. */
export function endWords({ line_ends, bom }: ImportDialect): string {
  if (line_ends === "") return "";
  const ends = line_ends === "mixed" ? "mixed line ends" : `${line_ends} line ends`;
  return bom ? t("bulk-byte-order-mark", { ends }) : ends;
}
