/** Which words of a refusal belong to which field of a form. */
import { toAppError } from "./call";

export type FieldWords = Readonly<Record<string, string>>;

/** Words by field path; empty when the failure is not about fields. Takes whatever was thrown. */
export function fieldWords(cause: unknown): FieldWords {
  if (cause === null || cause === undefined) return {};
  const error = toAppError(cause);
  const words: Record<string, string> = {};
  // The message of the whole may speak of several fields; each has its own words first.
  for (const problem of error.problems) words[problem.field] ??= problem.message;
  if (error.field) words[error.field] ??= error.message;
  return words;
}

/** Whether every word of the failure stands at one of the fields that the form shows. */
export function allPlaced(cause: unknown, fields: readonly string[]): boolean {
  const placed = Object.keys(fieldWords(cause));
  return placed.length > 0 && placed.every((field) => fields.includes(field));
}
