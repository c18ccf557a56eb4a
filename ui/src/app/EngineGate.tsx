/**
 * Nothing opens before the engine does. When it cannot, the window says why and offers to try again. Then who sits there
 * comes first, and after that the first run, when it is not done.
 */
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { commands } from "@/bindings";
import { Brand } from "@/components/Brand";
import { ErrorState } from "@/components/ErrorState";
import { FirstRunGate } from "@/features/first-run";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";
import { sitsHere } from "@/platform/own";
import { t } from "@/words";
import { sessionKey, useConsoleSession, useSessionQuery } from "./consoleSession";
import classes from "./EngineGate.module.css";
import { SessionGate } from "./SessionGate";
import { overviewKey, useOverviewQuery } from "./session";

/** The overview is small; reading it again this often at most, in milliseconds. */
const pace = 1500;
/** How soon after a change everything read before counts as old, in milliseconds. */
const agePace = 100;

export function EngineGate({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  const queries = useQueryClient();

  // An account may be changed elsewhere, from the command line too.
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: sessionKey }), pace),
    [queries],
  );

  if (!session.data)
    return <Opening error={session.error} again={async () => void (await session.refetch())} />;
  return (
    <SessionGate session={session.data}>
      <OverviewGate>{children}</OverviewGate>
    </SessionGate>
  );
}

function OverviewGate({ children }: { children: ReactNode }) {
  const overview = useOverviewQuery();
  const account = useConsoleSession()?.account_id ?? null;
  const queries = useQueryClient();

  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: overviewKey }), pace),
    [queries],
  );

  // Screens that are open read again by themselves, each at its own pace; what others have read before is old from now on,
  // so that it is read anew when they come back.
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ refetchType: "none" }), agePace),
    [queries],
  );

  if (!overview.data)
    return <Opening error={overview.error} again={async () => void (await overview.refetch())} />;
  // Before any screen reads what it remembers.
  sitsHere(overview.data.data_folder, account);
  return <FirstRunGate>{children}</FirstRunGate>;
}

function Opening({ error, again }: { error: unknown; again: () => Promise<void> }) {
  const [reopening, setReopening] = useState(false);
  const reopen = async () => {
    setReopening(true);
    // Why it failed, should it fail, is what asking again gives: it is shown in the same place.
    await call(commands.restartEngine()).catch(() => undefined);
    await again();
    setReopening(false);
  };
  return (
    <main className={classes.gate}>
      <Brand size={48} />
      <h1 className={classes.title}>{t("app-muster")}</h1>
      {error && !reopening ? (
        <ErrorState error={error} onRetry={() => void reopen()} />
      ) : (
        <p className={classes.text} role="status">
          {t("app-opening")}
        </p>
      )}
    </main>
  );
}
