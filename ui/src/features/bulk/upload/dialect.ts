/** How a file is read, in words, and the choices that override it. */
import type { ImportDialect } from "@/bindings";
import { t } from "@/words";

export interface Choice {
  value: string;
  label: string;
}

const encodings: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": t("bulk-utf-16-little-endian"),
  "utf-16be": t("bulk-utf-16-big-endian"),
  "windows-1252": "Windows-1252",
};

const delimiters: Record<string, string> = {
  ",": t("bulk-comma"),
  ";": t("bulk-semicolon"),
  "\t": t("bulk-tab"),
  "|": t("bulk-bar"),
};

const headers: Record<string, string> = {
  yes: t("bulk-names-the-columns"),
  no: t("bulk-is-a-row-like-the"),
};

/** Stands for what is found by looking at the bytes. */
export const byLooking = "found";

function choices(words: Record<string, string>, now: string, overridden: boolean): Choice[] {
  const found = overridden
    ? t("bulk-find-by-looking")
    : t("bulk-found", { value: words[now] ?? now });
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

/** "CRLF line ends, byte order mark"; blank for a workbook. */
export function endWords({ line_ends, bom }: ImportDialect): string {
  if (line_ends === "") return "";
  if (line_ends === "mixed") return bom ? t("bulk-mixed-line-ends-bom") : t("bulk-mixed-line-ends");
  return bom
    ? t("bulk-line-ends-bom", { ends: line_ends })
    : t("bulk-line-ends", { ends: line_ends });
}
