/** The sync of an LDAP directory: how it stands, what is asked, what would change, what was done. */
import { Button } from "@mantine/core";
import { IconEye, IconHandStop } from "@tabler/icons-react";
import { useEffect, useState } from "react";
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
  const { sync, look, preview, busy, putAway } = useSync(row);
  const { held, last, running } = row.sync;
  /** The held plan that was put away for now. */
  const [left, setLeft] = useState<string | null>(null);
  /** The last look was for those who were not taken. */
  const [gaps, setGaps] = useState(false);
  const lookFor = (those: boolean) => {
    setGaps(those);
    look.mutate();
  };
  const leave = () => {
    putAway();
    setLeft(held);
  };
  const isLeft = held !== null && held === left;
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
        planned={!running && (preview !== null || (held !== null && !isLeft))}
        onSync={(full) => sync.mutate({ full, confirmed: null })}
        onLook={() => lookFor(false)}
        onLookForGaps={() => lookFor(true)}
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
          gaps={gaps}
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
          onLook={() => lookFor(false)}
          onLeave={leave}
        />
      )}
      {!running && !preview && isLeft && (
        <p className={classes.note} role="status">
          {t("directories-left-for-now")}{" "}
          {last?.outcome === "held" && (
            // biome-ignore lint/a11y/noAutofocus: what had the focus went away with the plan
            <button type="button" className="link-button" autoFocus onClick={() => setLeft(null)}>
              {t("directories-show-it-again")}
            </button>
          )}
        </p>
      )}
      {!running && !preview && !isLeft && held !== null && last && last.outcome !== "held" && (
        <section className={classes.waits} aria-label={t("directories-waits-for-you")}>
          <IconHandStop size={18} stroke={1.7} aria-hidden />
          <p>{t("directories-held-before")}</p>
          {manages && (
            <Button
              leftSection={<IconEye size={16} stroke={1.7} />}
              disabled={busy || row.problem !== null}
              onClick={() => lookFor(false)}
            >
              {t("directories-look")}
            </Button>
          )}
        </section>
      )}
      {!running && !preview && !isLeft && held !== null && last?.outcome === "held" && (
        <PlanCard
          detail={detail}
          manages={manages}
          focus={sync.isSuccess || look.isSuccess}
          gaps={false}
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
          onLook={() => lookFor(false)}
          onLeave={leave}
        />
      )}
      <History id={row.id} />
    </div>
  );
}
