/** Whether a refusal says only that what was typed does not fit, so that a page which asks for one thing can say that it is wrong. */
import { toAppError } from "@/platform/call";

export function isWrong(error: unknown): boolean {
  return error !== null && error !== undefined && toAppError(error).code === "sign_in_refused";
}
