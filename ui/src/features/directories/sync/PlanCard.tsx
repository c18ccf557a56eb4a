/** What a sync would change, how much of each, and who; with the yes that a held one waits for. */
import { Button } from "@mantine/core";
import { IconEye, IconHandStop } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { DirectoryCounts, DirectoryDetail, DirectoryPlanKind } from "@/bindings";
import { Chip } from "@/components/Chip";
import { DeedDialog } from "@/components/DeedDialog";
import { closedPercents, percent } from "@/components/numbers";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import { changesIn, countOf, leaving, planKinds, planWords } from "../words";
import { PlanRows } from "./PlanRows";
import classes from "./Sync.module.css";
import type { Asked } from "./useSync";

export interface Plan {
  id: string;
  counts: DirectoryCounts;
  /** Why it waits for a yes; empty when it does not. */
  holds: readonly string[];
  notes: readonly string[];
  groupsChanged: number;
  groupsGone: number;
  /** Of those who would leave; `null` when nobody counted. */
  liveInvites: number | null;
  madeAt: number;
}

/** Whom one wants to see first. */
const urgent: readonly DirectoryPlanKind[] = ["gone", "disabled", ...planKinds];

export function PlanCard({
  detail,
  manages,
  plan,
  focus,
  gaps,
  onRun,
  onLook,
  onLeave,
}: {
  detail: DirectoryDetail;
  manages: boolean;
  plan: Plan;
  /** Somebody asked for it just now: it takes the focus. */
  focus: boolean;
  /** Who is not taken is to be seen first. */
  gaps: boolean;
  /** Rejects when it failed. */
  onRun: (asked: Asked) => Promise<unknown>;
  onLook: () => void;
  /** Put away for now; nothing happens by it. */
  onLeave: () => void;
}) {
  const { row } = detail;
  const held = plan.holds.length > 0;
  const [chosen, setChosen] = useState<DirectoryPlanKind | null>(null);
  const [asked, setAsked] = useState<Plan | null>(null);
  const order = gaps ? (["conflict", "unusable", ...urgent] as const) : urgent;
  const kind = chosen ?? order.find((one) => countOf(plan.counts, one) > 0) ?? null;
  const card = useRef<HTMLElement>(null);
  // It comes below the buttons that asked for it.
  useEffect(() => {
    if (!focus || plan.id === "") return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: "nearest" });
  }, [focus, plan.id]);
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={classes.plan}
      data-held={held || undefined}
      aria-label={held ? t("directories-waits-for-you") : t("directories-would-change")}
    >
      <div className={classes.planHead}>
        <h2 className={classes.heading}>
          {held && <IconHandStop size={18} stroke={1.7} aria-hidden />}
          {held ? t("directories-waits-for-you") : t("directories-would-change")}
        </h2>
        <span className={classes.quiet}>
          <Say id="directories-read-when" parts={{ time: <RelativeTime at={plan.madeAt} /> }} />
        </span>
      </div>
      {plan.holds.map((words) => (
        <p key={words} className={classes.hold}>
          {closedPercents(words)}
        </p>
      ))}
      <p className={classes.words}>
        {held
          ? t("directories-until-then")
          : t("directories-not-yet", { what: changesIn(plan.counts) })}
      </p>
      <ul className={classes.notes}>
        {plan.liveInvites !== null && (leaving(plan.counts) > 0 || plan.liveInvites > 0) && (
          <li>
            {plan.liveInvites === 0
              ? t("directories-leavers-hold-none")
              : detail.sync.on_leaving === "revoke_invites"
                ? t("directories-leavers-lose", { n: plan.liveInvites })
                : t("directories-leavers-keep", { n: plan.liveInvites })}
          </li>
        )}
        {plan.groupsChanged > 0 && (
          <li>
            {/* Before the first sync none is known that could have had another name. */}
            {row.sync.synced_at === null
              ? t("directories-groups-new", { n: plan.groupsChanged })
              : t("directories-groups-changed", { n: plan.groupsChanged })}
          </li>
        )}
        {plan.groupsGone > 0 && <li>{t("directories-groups-gone", { n: plan.groupsGone })}</li>}
        {plan.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {manages && (
        <div className={classes.buttons}>
          {held ? (
            <Button color="danger" disabled={!row.enabled} onClick={() => setAsked(plan)}>
              {t("directories-confirm", { n: leaving(plan.counts) })}
            </Button>
          ) : (
            <Button
              disabled={!row.enabled}
              onClick={() => {
                // A failure is shown by the board.
                onRun({ full: true, confirmed: null }).catch(() => undefined);
              }}
            >
              {t("directories-do-it")}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconEye size={16} stroke={1.7} />}
            onClick={onLook}
          >
            {t("directories-look-again")}
          </Button>
          {held && (
            <Button variant="default" onClick={onLeave}>
              {t("directories-leave-it")}
            </Button>
          )}
          {!row.enabled && <span className={classes.quiet}>{t("directories-off-no-sync")}</span>}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: chips that filter, as on the other pages */}
      <div className={classes.chips} role="group" aria-label={t("directories-show-whom")}>
        {planKinds.map((one) => (
          <Chip
            key={one}
            count={countOf(plan.counts, one)}
            chosen={one === kind}
            onClick={() => setChosen(one)}
          >
            {planWords[one].word}
          </Chip>
        ))}
      </div>
      {kind && (
        <PlanRows
          key={`${plan.id} ${kind}`}
          directoryId={row.id}
          planId={plan.id}
          kind={kind}
          total={countOf(plan.counts, kind)}
        />
      )}
      <DeedDialog
        asked={asked}
        danger
        words={({ counts, holds, liveInvites }) => ({
          title: t("directories-confirm-title", { n: leaving(counts) }),
          confirm: t("directories-confirm", { n: leaving(counts) }),
          dismiss: t("directories-leave-it"),
          text: (
            <div className={classes.asked}>
              {holds.map((words) => (
                <p key={words}>{closedPercents(words)}</p>
              ))}
              {(counts.present ?? 0) > 0 && leaving(counts) > 0 && (
                <p>
                  {t("directories-confirm-share", {
                    share: percent(leaving(counts), counts.present ?? 0),
                  })}
                </p>
              )}
              <p>
                {detail.sync.on_leaving === "revoke_invites"
                  ? liveInvites === null
                    ? t("directories-leavers-lose-all")
                    : t("directories-leavers-lose", { n: liveInvites })
                  : t("directories-leavers-only-shown")}
              </p>
              <p>{t("directories-confirm-these-alone")}</p>
            </div>
          ),
        })}
        onConfirm={({ id }) => onRun({ full: true, confirmed: id })}
        onClose={() => setAsked(null)}
      />
    </section>
  );
}
