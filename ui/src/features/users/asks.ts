/** What is asked about in a dialog before it is done to users. */
import type { UserRow, UserSelection, UsersAffected } from "@/bindings";

/** Several users, or one with their name. */
export interface Some {
  selection: UserSelection;
  size: number;
  name?: string;
}

/** With what stands behind them, which the question says. */
export type AskedOfSome = Some & { kind: "archive" | "delete" | "domain"; affected: UsersAffected };

export type Asked =
  | { kind: "add" }
  | { kind: "edit"; user: UserRow }
  | { kind: "merge"; users: readonly UserRow[] }
  /** Those of their invites that are live. */
  | { kind: "revoke"; user: UserRow; invites: readonly string[] }
  | AskedOfSome;

export type Ask = (asked: Asked) => void;

export const only = (user: UserRow): Some => ({
  selection: { kind: "ids", ids: [user.id] },
  size: 1,
  name: user.name,
});
