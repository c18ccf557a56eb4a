/**
 * The one table from error code to severity, words and what to do next.
 * The compiler refuses a table that lacks a code of the engine.
 */
import type { ErrorCode } from "@/bindings";
import { t } from "@/words";
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
    title: t("app-something-needs-mending-first"),
    next: t("app-correct-the-marked-fields-and"),
    retry: false,
  },
  not_found: {
    severity: "notice",
    title: t("app-it-is-not-there-any"),
    next: t("app-someone-else-may-have-removed"),
    retry: false,
  },
  conflict: {
    severity: "warning",
    title: t("app-something-else-changed-it-first"),
    next: t("app-look-at-how-it-stands"),
    retry: false,
  },
  not_set_up: {
    severity: "warning",
    title: t("app-muster-is-not-set-up"),
    next: t("app-name-your-organisation-first"),
    retry: false,
  },
  mail_not_ready: {
    severity: "warning",
    title: t("app-mail-is-not-ready"),
    next: t("app-set-up-a-mail-server"),
    retry: false,
  },
  authority_failed: {
    severity: "error",
    title: t("app-the-certificate-authority-gave-no"),
    next: t("app-look-at-the-certificate-under"),
    retry: true,
  },
  mail_failed: {
    severity: "error",
    title: t("app-the-mail-server-could-not"),
    next: t("app-test-the-connection-under-settings"),
    retry: true,
  },
  texts_not_ready: {
    severity: "warning",
    title: t("app-texts-cannot-go-yet"),
    next: t("app-set-up-a-gateway-under"),
    retry: false,
  },
  text_failed: {
    severity: "error",
    title: t("app-the-text-gateway-could-not"),
    next: t("app-test-the-gateway-under-settings"),
    retry: true,
  },
  directory_failed: {
    severity: "error",
    title: t("app-the-directory-could-not"),
    next: t("app-test-the-directory-under-settings"),
    retry: true,
  },
  database_newer: {
    severity: "error",
    title: t("app-the-data-was-written-by"),
    next: t("app-install-that-version-or-a"),
    retry: false,
  },
  database_damaged: {
    severity: "error",
    title: t("app-the-database-is-damaged"),
    next: t("app-close-muster-and-put-back"),
    retry: false,
  },
  database_read_only: {
    severity: "error",
    title: t("app-the-data-folder-cannot-be"),
    next: t("app-give-your-account-the-right"),
    retry: true,
  },
  disk_full: {
    severity: "error",
    title: t("app-the-disk-is-full"),
    next: t("app-make-room-then-try-again"),
    retry: true,
  },
  busy: {
    severity: "notice",
    title: t("app-another-process-is-using-the"),
    next: t("app-try-again-in-a-moment"),
    retry: true,
  },
  key_unavailable: {
    severity: "error",
    title: t("app-the-key-that-opens-links"),
    next: t("app-unlock-the-keychain-of-this"),
    retry: true,
  },
  key_wrong: {
    severity: "error",
    title: t("app-the-key-does-not-belong"),
    next: t("app-put-back-the-key-that"),
    retry: false,
  },
  port_in_use: {
    severity: "error",
    title: t("app-another-program-uses-the-portals"),
    next: t("app-stop-that-program-or-choose"),
    retry: true,
  },
  certificate_invalid: {
    severity: "error",
    title: t("app-the-certificate-cannot-be-used"),
    next: t("app-choose-another-certificate-or-the"),
    retry: false,
  },
  file: {
    severity: "error",
    title: t("app-the-file-could-not-be"),
    next: t("app-check-that-it-is-there"),
    retry: true,
  },
  signed_out: {
    severity: "notice",
    title: t("app-nobody-is-signed-in"),
    next: t("app-sign-in-to-go-on"),
    retry: false,
  },
  locked: {
    severity: "notice",
    title: t("app-the-console-is-locked"),
    next: t("app-enter-your-password-to-go-on"),
    retry: false,
  },
  sign_in_refused: {
    severity: "warning",
    title: t("app-sign-in-refused"),
    next: t("app-check-address-and-password"),
    retry: false,
  },
  sign_in_limited: {
    severity: "warning",
    title: t("app-sign-in-limited"),
    next: t("app-wait-or-ask-an-administrator"),
    retry: false,
  },
  not_allowed: {
    severity: "warning",
    title: t("app-your-role-does-not-allow-this"),
    next: t("app-ask-an-administrator"),
    retry: false,
  },
  internal: {
    severity: "error",
    title: t("app-something-went-wrong-inside-muster"),
    next: t("app-try-again-if-it-comes"),
    retry: true,
  },
  unreachable: {
    severity: "error",
    title: t("app-the-engine-did-not-answer"),
    next: t("app-try-again-if-it-stays"),
    retry: true,
  },
};

/** A code newer than this window. */
const unknownCode: ErrorWords = {
  severity: "error",
  title: t("app-that-did-not-work"),
  next: t("app-try-again-or-look-at"),
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
