/**
 * The one table from error code to severity, words and what to do next.
 * The compiler refuses a table that lacks a code of the engine.
 */
import type { ErrorCode } from "@/bindings";
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

/** The engine's closed set, and `unreachable` for when it does not answer at all. */
type KnownCode = ErrorCode | "unreachable";

const table: Record<KnownCode, ErrorWords> = {
  invalid_input: {
    severity: "warning",
    title: "Something needs mending first",
    next: "Correct the marked fields and try again.",
    retry: false,
  },
  not_found: {
    severity: "notice",
    title: "It is not there any more",
    next: "Someone else may have removed it. The list shows what is there now.",
    retry: false,
  },
  conflict: {
    severity: "warning",
    title: "Something else changed it first",
    next: "Look at how it stands now, then try again.",
    retry: false,
  },
  not_set_up: {
    severity: "warning",
    title: "Muster is not set up yet",
    next: "Name your organisation first.",
    retry: false,
  },
  mail_not_ready: {
    severity: "warning",
    title: "Mail is not ready",
    next: "Set up a mail server, or the trial outbox, under Settings.",
    retry: false,
  },
  authority_failed: {
    severity: "error",
    title: "The certificate authority gave no certificate",
    next: "Look at the certificate under Settings, Portal.",
    retry: true,
  },
  mail_failed: {
    severity: "error",
    title: "The mail server could not be used",
    next: "Test the connection under Settings: it names the step that failed.",
    retry: true,
  },
  texts_not_ready: {
    severity: "warning",
    title: "Texts cannot go yet",
    next: "Set up a gateway under Settings, Text messages.",
    retry: false,
  },
  text_failed: {
    severity: "error",
    title: "The text gateway could not be used",
    next: "Test the gateway under Settings, Text messages: it names the step that failed.",
    retry: true,
  },
  database_newer: {
    severity: "error",
    title: "The data was written by a newer Muster",
    next: "Install that version or a later one. Nothing was changed.",
    retry: false,
  },
  database_damaged: {
    severity: "error",
    title: "The database is damaged",
    next: "Close Muster and put back the latest backup from the data folder.",
    retry: false,
  },
  database_read_only: {
    severity: "error",
    title: "The data folder cannot be written",
    next: "Give your account the right to write there, then try again.",
    retry: true,
  },
  disk_full: {
    severity: "error",
    title: "The disk is full",
    next: "Make room, then try again. Nothing was half done.",
    retry: true,
  },
  busy: {
    severity: "notice",
    title: "Another process is using the data",
    next: "Try again in a moment.",
    retry: true,
  },
  key_unavailable: {
    severity: "error",
    title: "The key that opens links and passwords cannot be reached",
    next: "Unlock the keychain of this computer, then try again.",
    retry: true,
  },
  key_wrong: {
    severity: "error",
    title: "The key does not belong to this data",
    next: "Put back the key that was made with it.",
    retry: false,
  },
  port_in_use: {
    severity: "error",
    title: "Another program uses the portal's port",
    next: "Stop that program, or choose another port under Settings, Portal.",
    retry: true,
  },
  certificate_invalid: {
    severity: "error",
    title: "The certificate cannot be used",
    next: "Choose another certificate, or the key that belongs to it.",
    retry: false,
  },
  file: {
    severity: "error",
    title: "The file could not be read or written",
    next: "Check that it is there and not open elsewhere, then try again.",
    retry: true,
  },
  internal: {
    severity: "error",
    title: "Something went wrong inside Muster",
    next: "Try again. If it comes back, the log in the data folder has the details.",
    retry: true,
  },
  unreachable: {
    severity: "error",
    title: "The engine did not answer",
    next: "Try again. If it stays this way, close Muster and open it again: nothing stored is lost.",
    retry: true,
  },
};

/** A code newer than this window. */
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
  const words = (table as Record<string, ErrorWords>)[error.code] ?? unknownCode;
  return { ...words, next: error.hint ?? words.next, code: error.code, message: error.message };
}

/** Whether asking again by itself is sensible (used by the query client). */
export function mayRetry(cause: unknown): boolean {
  return explain(cause).retry;
}
