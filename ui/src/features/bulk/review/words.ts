/** How a file describes itself. */
import type { ImportView } from "@/bindings";
import { counted } from "@/components/numbers";

const encodings: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

/** "812 B", "18 kB", "1.1 MB". */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "1.1 MB, 8 columns mapped, UTF-8". */
export function fileWords(view: ImportView): string {
  const mapped = view.columns.filter((column) => column.field !== null).length;
  const read =
    view.kind === "xlsx"
      ? view.sheets[view.sheet ?? 0] && `sheet “${view.sheets[view.sheet ?? 0]}”`
      : encodings[view.dialect.encoding];
  return [size(view.bytes), `${counted(mapped, "column")} mapped`, read].filter(Boolean).join(", ");
}
