/** What to do about a file that was not imported. */
import { toAppError } from "@/platform/call";
import { explain } from "@/platform/errors";
import { t } from "@/words";

/** The engine's own hint wins. The usual advice for refused input speaks of marked fields, and a file has none. */
export function importAdvice(cause: unknown): string {
  const { code, hint } = toAppError(cause);
  if (hint) return hint;
  return code === "invalid_input" ? t("templates-import-mend-the-file") : explain(cause).next;
}
