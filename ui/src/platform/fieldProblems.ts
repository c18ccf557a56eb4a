/** Which words of a refusal belong to which field of a form. */
import { AppError, toAppError } from "./call";

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

/** The refusal of a form that is not sent, in the shape of the engine's. */
export function invalidInput(problems: readonly { field: string; message: string }[]): AppError {
  return new AppError({
    code: "invalid_input",
    message: problems.map(({ message }) => message).join(" "),
    problems: problems.map((problem) => ({ ...problem, code: "missing" })),
  });
}

/** Whether every word of the failure stands at one of the fields that the form shows. */
export function allPlaced(cause: unknown, fields: readonly string[]): boolean {
  const placed = Object.keys(fieldWords(cause));
  return placed.length > 0 && placed.every((field) => fields.includes(field));
}
