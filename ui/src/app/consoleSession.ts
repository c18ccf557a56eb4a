/** Who sits at the console, as the engine gives it. Everybody may ask; nothing else is answered before somebody may go on. */
import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { type ConsoleSession, commands } from "@/bindings";
import { call } from "@/platform/call";
import type { ShutOut } from "@/platform/shutOut";

export const sessionKey = ["console-session"] as const;

/** How the session is read. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: () => call(commands.consoleSession()),
});

export function useSessionQuery() {
  return useQuery(sessionQuery);
}

/** The session, or `null` while it is being read. Behind the EngineGate it is always there. */
export function useConsoleSession(): ConsoleSession | null {
  return useSessionQuery().data ?? null;
}

/** Whether the console may be used as it stands. */
export function isOpen(session: ConsoleSession): boolean {
  return session.state === "no_accounts" || session.state === "signed_in";
}

/** Puts the gate up before the engine was asked again: it has said already that nobody may go on. */
export function shutOut(session: ConsoleSession, how: ShutOut): ConsoleSession {
  if (how === "locked") return { ...session, state: "locked" };
  return {
    ...session,
    state: "signed_out",
    account_id: null,
    name: "",
    email: "",
    role: null,
    second_factor: false,
  };
}

/** Everything that was read, but who sits there. What is still being read comes to nothing. */
export function forgetAllRead(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  queries.getMutationCache().clear();
}

/** Locks at once: what is shown goes, whether or not the engine answers in time. */
export function lockNow(queries: QueryClient): void {
  const now = queries.getQueryData<ConsoleSession>(sessionKey);
  if (now?.state !== "signed_in") return;
  queries.setQueryData(sessionKey, shutOut(now, "locked"));
  call(commands.lockConsole())
    .then((locked) => queries.setQueryData(sessionKey, locked))
    // Who sits there, and how, is asked anew.
    .catch(() => queries.invalidateQueries({ queryKey: sessionKey }));
}
