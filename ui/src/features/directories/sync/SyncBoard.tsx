/** The sync of an LDAP directory: how it stands, what is asked, what would change, what was done. */

import { useEffect } from "react";
import { useMay } from "@/app/rights";
import type { DirectoryDetail } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { toAppError } from "@/platform/call";
import { t } from "@/words";
import { History } from "./History";
import { PlanCard } from "./PlanCard";
import { RunningCard } from "./RunningCard";
import { StatusCard } from "./StatusCard";
import classes from "./Sync.module.css";
import { useSync } from "./useSync";

export function SyncBoard({ detail }: { detail: DirectoryDetail }) {
  const { row } = detail;
  const manages = useMay("manage");
  const { sync, look, preview, busy } = useSync(row);
  const { held, last, running } = row.sync;
  const { isError, reset } = sync;
  const lastId = last?.id;
  // What was said of an earlier one is old news once there is a later one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another sync makes it old
  useEffect(() => {
    if (isError) reset();
  }, [lastId]);
  // A sync that failed stands in the state of the directory, too.
  const failure = look.error ?? (last?.outcome === "failed" ? null : sync.error);
  const stopped = failure !== null && toAppError(failure).code === "conflict" && !running;
  return (
    <div className={classes.board}>
      <StatusCard
        detail={detail}
        manages={manages}
        busy={busy || running !== null}
        planned={!running && (preview !== null || held !== null)}
        onSync={(full) => sync.mutate({ full, confirmed: null })}
        onLook={() => look.mutate()}
      />
      {running && <RunningCard row={row} running={running} manages={manages} />}
      {!running && failure !== null && (
        <div className={classes.gap}>
          {stopped ? (
            <p className={classes.note} role="status">
              {toAppError(failure).message}
            </p>
          ) : (
            <ErrorState error={failure} compact />
          )}
        </div>
      )}
      {!running && preview && (
        <PlanCard
          detail={detail}
          manages={manages}
          focus={sync.isSuccess || look.isSuccess}
          plan={{
            id: preview.plan_id,
            counts: preview.counts,
            holds: preview.hold_words,
            notes: preview.notes,
            groupsChanged: preview.groups_changed,
            groupsGone: preview.groups_gone,
            liveInvites: preview.live_invites_of_leavers,
            madeAt: preview.made_at,
          }}
          onRun={(asked) => sync.mutateAsync(asked)}
          onLook={() => look.mutate()}
        />
      )}
      {!running && !preview && held !== null && last && last.outcome !== "held" && (
        <p className={classes.note} role="status">
          {t("directories-held-before")}
        </p>
      )}
      {!running && !preview && held !== null && last?.outcome === "held" && (
        <PlanCard
          detail={detail}
          manages={manages}
          focus={sync.isSuccess || look.isSuccess}
          plan={{
            id: held,
            counts: last.counts,
            holds: [last.words],
            notes: [],
            groupsChanged: 0,
            groupsGone: 0,
            liveInvites: null,
            madeAt: last.started_at,
          }}
          onRun={(asked) => sync.mutateAsync(asked)}
          onLook={() => look.mutate()}
        />
      )}
      <History id={row.id} />
    </div>
  );
}
