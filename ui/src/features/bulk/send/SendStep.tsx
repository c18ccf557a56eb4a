/** Step 4: on what terms, when, and what will happen, in numbers. Only here something is sent. */
import { Button } from "@mantine/core";
import { IconSend, IconUserQuestion } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ImportOptions, ImportSummary, ImportView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { focusBack } from "@/components/focusBack";
import { ApprovalNote } from "@/features/approvals/ApprovalNote";
import { useWillWait } from "@/features/approvals/beforehand";
import { StepHead } from "@/features/enroll/StepHead";
import { AuthenticationNote } from "@/features/enroll/steps/AuthenticationNote";
import type { Texts } from "@/features/enroll/ways";
import { allPlaced, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import { BulkFrame, useBulkPath } from "../BulkFrame";
import { DryRunButton } from "../DryRunButton";
import { EarlierNote } from "../EarlierNote";
import { bulk } from "../opened";
import { Obstacles } from "./Obstacles";
import { PlanFacts } from "./PlanFacts";
import { PreviewPane } from "./PreviewPane";
import { RepeatChoice } from "./RepeatChoice";
import { SendDialog } from "./SendDialog";
import classes from "./SendStep.module.css";
import { Terms } from "./Terms";
import { useImportPlan } from "./useImportPlan";
import { useRecheck } from "./useRecheck";

/** In milliseconds. */
const hour = 3_600_000;

/** Problems with a field of this step that shows them itself. */
const placed = ["valid_hours", "send_at", "via", "language", "time_zone"];

export function SendStep({
  view,
  summary,
  options,
  texts,
}: {
  view: ImportView;
  summary: ImportSummary;
  options: ImportOptions;
  texts: Texts;
}) {
  const path = useBulkPath();
  const plan = useImportPlan(view.id, options);
  const recheck = useRecheck(view.id, options);
  const [asked, setAsked] = useState(false);
  const sendButton = useRef<HTMLButtonElement>(null);
  // A time that is half typed is no time: sending waits for it.
  const [whenOpen, setWhenOpen] = useState(false);
  const words = fieldWords(plan.error);
  const found = plan.isError ? undefined : plan.data;
  const earlier = found?.earlier ?? view.earlier;
  const undecided = earlier !== null && !options.allow_repeat;
  const above = useWillWait(found?.invites);
  const waits = above != null;
  const ready =
    plan.current &&
    !recheck.checking &&
    found !== undefined &&
    found.obstacles.length === 0 &&
    !undecided &&
    !whenOpen &&
    above !== undefined;
  const invites = found?.invites ?? summary.ready;

  return (
    <BulkFrame
      step="send"
      filled
      onBack={() => path.to("review")}
      note={
        found && found.obstacles.length > 0
          ? t("bulk-something-stands-in-the-way")
          : undecided
            ? t("bulk-decide-first-whether-the-same")
            : waits
              ? t("approvals-nothing-leaves-before")
              : t("bulk-asks-once-more-before-anything")
      }
      footer={
        <>
          <DryRunButton
            importId={view.id}
            options={options}
            disabled={invites === 0 || plan.isError}
          />
          <Button
            ref={sendButton}
            size="md"
            leftSection={
              waits ? (
                <IconUserQuestion size={16} stroke={1.7} />
              ) : (
                <IconSend size={16} stroke={1.7} />
              )
            }
            disabled={!ready}
            onClick={() => setAsked(true)}
          >
            {waits
              ? t("approvals-ask-first")
              : options.send_at === null
                ? t("bulk-ask-to-send", { n: invites })
                : t("bulk-ask-to-schedule", { n: invites })}
          </Button>
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.form}>
          <StepHead
            title={t("bulk-invites-to-people", { invites, people: found?.users ?? summary.users })}
            text={t("bulk-nothing-has-been-sent-yet", { file_name: view.file_name })}
          />
          {plan.isError && !allPlaced(plan.error, placed) && (
            <ErrorState error={plan.error} onRetry={() => void plan.refetch()} compact />
          )}
          {found && <Obstacles obstacles={found.obstacles} />}
          {earlier && (
            <EarlierNote earlier={earlier}>
              <RepeatChoice
                chosen={options.allow_repeat}
                onChange={(allow_repeat) => bulk.choose({ allow_repeat })}
              />
            </EarlierNote>
          )}
          {recheck.failure != null && <ErrorState error={recheck.failure} compact />}
          {above != null && <ApprovalNote invites={invites} above={above} />}
          <PlanFacts
            view={view}
            summary={summary}
            via={options.via ?? "email"}
            plan={found}
            stale={!plan.current || recheck.checking}
          />
          <Terms
            options={options}
            texts={texts}
            from={found && plan.current ? found.expires_at - options.valid_hours * hour : undefined}
            wordsAt={(field) => words[field]}
            onChange={bulk.choose}
            onRecheck={(patch) => void recheck.choose(patch)}
            onWhenOpen={setWhenOpen}
          />
          <AuthenticationNote via={options.via ?? "email"} />
        </div>
        <PreviewPane view={view} options={options} ready={invites} />
      </div>
      <SendDialog
        plan={asked && found ? found : null}
        view={view}
        options={options}
        waits={waits}
        onClose={() => {
          setAsked(false);
          focusBack(sendButton);
        }}
      />
    </BulkFrame>
  );
}
