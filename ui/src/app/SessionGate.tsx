/**
 * Who sits at the console: the screens of the console, or the one to sign in, or the lock. While nobody may go on, nothing
 * that was read stays in the window: neither on the page nor among the answers.
 */
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useLayoutEffect } from "react";
import type { ConsoleSession } from "@/bindings";
import { bulk } from "@/features/bulk/opened";
import { LockPage, SignInPage } from "@/features/sign-in";
import { onShutOut } from "@/platform/shutOut";
import { forgetAllRead, isOpen, sessionKey, shutOut } from "./consoleSession";
import { useIdleLock } from "./useIdleLock";

export function SessionGate({
  session,
  children,
}: {
  session: ConsoleSession;
  children: ReactNode;
}) {
  const queries = useQueryClient();

  useEffect(
    () =>
      onShutOut((how) => {
        const now = queries.getQueryData<ConsoleSession>(sessionKey);
        // Late answers to what was asked before tell nothing new.
        if (!now || !isOpen(now)) return;
        queries.setQueryData(sessionKey, shutOut(now, how));
        void queries.invalidateQueries({ queryKey: sessionKey });
      }),
    [queries],
  );

  useEffect(() => {
    // The engine locks by its own clock, which goes on while the computer sleeps.
    const look = () => void queries.invalidateQueries({ queryKey: sessionKey });
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [queries]);

  if (isOpen(session))
    return (
      <>
        {session.state === "signed_in" && <IdleLock session={session} />}
        {children}
      </>
    );
  return (
    <Shut key={session.state} signedOut={session.state !== "locked"}>
      {session.state === "locked" ? (
        <LockPage session={session} />
      ) : (
        <SignInPage organisation={session.organisation} />
      )}
    </Shut>
  );
}

function IdleLock({ session }: { session: ConsoleSession }) {
  useIdleLock(session);
  return null;
}

function Shut({ signedOut, children }: { signedOut: boolean; children: ReactNode }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  // The screens are gone by now, so none of them asks anew for what is forgotten here.
  useLayoutEffect(() => {
    forgetAllRead(queries);
    notifications.clean();
  }, [queries]);
  useEffect(() => {
    if (!signedOut) return;
    // What the next person sees must not be where the last one was: an address may hold a name.
    bulk.reset();
    void navigate({ to: "/", replace: true });
  }, [signedOut, navigate]);
  return children;
}
