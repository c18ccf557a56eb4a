/**
 * Whether a refusal says only that what was typed does not fit. Signing in has one code for that and for too many tries, with a
 * time to wait; the engine's sentence alone tells them apart, and the time to wait must not be hidden.
 */
import { toAppError } from "@/platform/call";

/** `SignIn::refuse` in crates/app/src/accounts. */
const doesNotFit = "This did not match";

export function isWrong(error: unknown): boolean {
  if (error === null || error === undefined) return false;
  const { code, message } = toAppError(error);
  return code === "sign_in_refused" && message.startsWith(doesNotFit);
}
