/**
 * Every request to the engine passes here: a typed answer, or one kind of error.
 * Words for an error code live in errors.ts; nothing else in the UI reads raw failures.
 */

import { hearRefusal } from "./shutOut";

/** What the engine answers with when it cannot do something. `field` names the input at fault. */
export interface WireError {
  code: string;
  message: string;
  field?: string | null;
  hint?: string | null;
  /** Every field that must be mended, by its path: `recipients.2.email`. */
  problems?: readonly FieldProblem[];
}

export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** The shape every generated command resolves to. */
export type Answer<T, E = WireError> = { status: "ok"; data: T } | { status: "error"; error: E };

/** A refused or failed request. `code` is one of the engine's closed set, or `unreachable`. */
export class AppError extends Error {
  readonly code: string;
  readonly field: string | null;
  readonly hint: string | null;
  readonly problems: readonly FieldProblem[];

  constructor(wire: WireError) {
    super(wire.message);
    this.name = "AppError";
    this.code = wire.code;
    this.field = wire.field ?? null;
    this.hint = wire.hint ?? null;
    this.problems = wire.problems ?? [];
  }
}

function isWireError(value: unknown): value is WireError {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as WireError).code === "string" &&
    typeof (value as WireError).message === "string"
  );
}

/** Turns anything that was thrown or rejected into an AppError, keeping its own words. */
export function toAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  if (isWireError(cause)) return new AppError(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  return new AppError({ code: "unreachable", message });
}

/**
 * Unwraps a command: `const page = await call(commands.pageInvites(filter))`.
 * @throws AppError when the engine refuses, or when it cannot be reached at all.
 */
export async function call<T, E extends WireError>(answer: Promise<Answer<T, E>>): Promise<T> {
  let settled: Answer<T, E>;
  try {
    settled = await answer;
  } catch (cause) {
    throw toAppError(cause);
  }
  if (settled.status === "ok") return settled.data;
  hearRefusal(settled.error.code);
  throw new AppError(settled.error);
}
