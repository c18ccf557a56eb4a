/**
 * Nothing opens before the engine does. When it cannot, the window says why and offers to try
 * again; when the first run is not done, that comes first.
 */
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { commands } from "@/bindings";
import { Brand } from "@/components/Brand";
import { ErrorState } from "@/components/ErrorState";
import { FirstRunGate } from "@/features/first-run";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";
import { t } from "@/words";
import classes from "./EngineGate.module.css";
import { overviewKey, useOverviewQuery } from "./session";

/** The overview is small; reading it again this often at most, in milliseconds. */
const pace = 1500;
/** How soon after a change everything read before counts as old, in milliseconds. */
const agePace = 100;

export function EngineGate({ children }: { children: ReactNode }) {
  const overview = useOverviewQuery();
  const queries = useQueryClient();
  const [reopening, setReopening] = useState(false);

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

  const reopen = async () => {
    setReopening(true);
    try {
      queries.setQueryData(overviewKey, await call(commands.restartEngine()));
    } catch {
      // The query asks once more and shows the reason in the same place.
      await overview.refetch();
    } finally {
      setReopening(false);
    }
  };

  if (overview.data) return <FirstRunGate>{children}</FirstRunGate>;
  return (
    <main className={classes.gate}>
      <Brand size={48} />
      <h1 className={classes.title}>{t("app-muster")}</h1>
      {overview.isError && !reopening ? (
        <ErrorState error={overview.error} onRetry={() => void reopen()} />
      ) : (
        <p className={classes.text} role="status">
          {t("app-opening")}
        </p>
      )}
    </main>
  );
}
