/**
 * The one table from error code to severity, words and what to do next.
 * A code that is missing here still shows the engine's own sentence and hint.
 */
import { type AppError, toAppError } from "./call";

export type Severity = "notice" | "warning" | "error";

export interface ErrorWords {
  severity: Severity;
  /** What happened, as a headline. */
  title: string;
  /** What to do next; the engine's own hint, when it sends one, is better and wins. */
  next: string;
  /** Asking again may help: lists and dialogs offer Retry, queries try again on their own. */
  retry: boolean;
}

const table: Record<string, ErrorWords> = {
  unreachable: {
    severity: "error",
    title: "The engine did not answer",
    next: "Try again. If it stays this way, close Muster and open it again: nothing stored is lost.",
    retry: true,
  },
  internal: {
    severity: "error",
    title: "Something went wrong inside Muster",
    next: "Try again. If it comes back, the log in the data folder has the details.",
    retry: true,
  },
};

const unknownCode: ErrorWords = {
  severity: "error",
  title: "That did not work",
  next: "Try again, or look at the details.",
  retry: true,
};

export interface ExplainedError extends ErrorWords {
  code: string;
  /** The engine's own sentence. */
  message: string;
}

/** Everything a screen needs to say about a failure. Takes whatever was thrown. */
export function explain(cause: unknown): ExplainedError {
  const error: AppError = toAppError(cause);
  const words = table[error.code] ?? unknownCode;
  return { ...words, next: error.hint ?? words.next, code: error.code, message: error.message };
}

/** Whether asking again by itself is sensible (used by the query client). */
export function mayRetry(cause: unknown): boolean {
  return explain(cause).retry;
}
