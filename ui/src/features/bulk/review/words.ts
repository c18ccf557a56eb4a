/** How a file describes itself. */
import type { ImportView } from "@/bindings";
import { size } from "@/features/outbox/size";
import { t } from "@/words";

const encodings: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

/** "1.1 MB, 8 columns mapped, UTF-8". */
export function fileWords(view: ImportView): string {
  const mapped = view.columns.filter((column) => column.field !== null).length;
  const sheet = view.sheets[view.sheet ?? 0];
  const read =
    view.kind === "xlsx"
      ? sheet && t("bulk-sheet-named", { name: sheet })
      : encodings[view.dialect.encoding];
  return [size(view.bytes), t("bulk-columns-mapped", { n: mapped }), read]
    .filter(Boolean)
    .join(", ");
}
