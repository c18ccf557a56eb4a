/** A logo that was refused, in the engine's words. No field is marked, so the usual advice for refused input does not fit. */

import { toAppError } from "@/platform/call";
import { explain } from "@/platform/errors";

export function logoProblem(cause: unknown): string | undefined {
  if (cause == null) return undefined;
  const { code, hint, message } = toAppError(cause);
  const next = code === "invalid_input" ? hint : explain(cause).next;
  return [message, next].filter(Boolean).join(" ");
}
