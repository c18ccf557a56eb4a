/** Step 4: what will happen, in numbers, before anything does. */
import { Button, Checkbox } from "@mantine/core";
import { IconSend, IconUserQuestion } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands } from "@/bindings";
import { Tag } from "@/components/Chip";
import { ErrorState } from "@/components/ErrorState";
import { Warning } from "@/components/Field";
import { PlatformIcon } from "@/components/PlatformIcon";
import { platformWords } from "@/components/platforms";
import { ApprovalNote } from "@/features/approvals/ApprovalNote";
import { useWillWait } from "@/features/approvals/beforehand";
import { call } from "@/platform/call";
import { t } from "@/words";
import { enrollment, settled, useDraft } from "../draft";
import { EnrollFrame, useWizardPath } from "../EnrollFrame";
import { useDefaults } from "../remembered";
import { StepHead } from "../StepHead";
import { usePlan } from "../usePlan";
import { ReviewFacts } from "./ReviewFacts";
import classes from "./ReviewStep.module.css";

export function ReviewStep() {
  const draft = useDraft();
  const defaults = useDefaults();
  const path = useWizardPath();
  const queries = useQueryClient();
  const invites = settled(draft, defaults);
  const plan = usePlan(invites);
  const [overruled, setOverruled] = useState(false);

  const send = useMutation({
    mutationFn: () => call(commands.sendInvites(invites)),
    onSuccess: (receipt) => {
      enrollment.sent(receipt, draft, defaults);
      void queries.invalidateQueries();
      path.to("sent", { replace: true });
    },
  });

  const view = plan.data;
  const problems = view?.problems ?? [];
  const warnings = view?.warnings ?? [];
  const above = useWillWait(view?.invites);
  const doubtful = warnings.length > 0 && !overruled;
  const waits = above != null;
  const ready = plan.fresh && problems.length === 0 && !doubtful && above !== undefined;

  return (
    <EnrollFrame
      current="review"
      method="invites"
      onBack={() => path.to("details")}
      note={
        view && problems.length === 0
          ? doubtful
            ? t(
                waits
                  ? "enroll-tick-that-warnings-are-meant-ask"
                  : "enroll-tick-that-warnings-are-meant",
                { n: warnings.length },
              )
            : waits
              ? t("approvals-nothing-leaves-before")
              : view.undo_seconds > 0
                ? t("enroll-can-be-undone", { n: view.undo_seconds })
                : t("enroll-sent-at-once-the-undo")
          : null
      }
      actions={
        <Button
          size="md"
          leftSection={
            waits ? (
              <IconUserQuestion size={16} stroke={1.7} />
            ) : (
              <IconSend size={16} stroke={1.7} />
            )
          }
          disabled={!ready}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {view && problems.length === 0
            ? waits
              ? t("approvals-ask")
              : t("enroll-send-invites", { n: view.invites })
            : t("enroll-send")}
        </Button>
      }
    >
      <div className={classes.step}>
        <StepHead
          title={
            view && problems.length === 0
              ? t("enroll-invites-to-people", {
                  invites: view.invites,
                  people: view.recipients.length,
                })
              : t("enroll-review")
          }
          text={t("enroll-nothing-has-been-sent-yet")}
          tags={
            <Tag>
              <PlatformIcon platform={draft.platform} size={14} />
              {platformWords[draft.platform].label}
            </Tag>
          }
        />
        {send.isError && (
          <div className={classes.block}>
            <ErrorState error={send.error} onRetry={() => send.mutate()} compact />
          </div>
        )}
        {plan.isError && <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
        {plan.isPending && (
          <p className={classes.waiting}>{t("enroll-working-out-what-this-does")}</p>
        )}
        {problems.length > 0 && (
          <section className={classes.problems} aria-label={t("enroll-to-mend-first")}>
            <h3>{t("enroll-things-to-mend", { n: problems.length })}</h3>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.field} ${problem.code}`}>{problem.message}</li>
              ))}
            </ul>
            <Button size="xs" variant="default" onClick={() => path.to("details")}>
              {t("enroll-back-to-the-details")}
            </Button>
          </section>
        )}
        {warnings.length > 0 && (
          <section className={classes.warnings} aria-label={t("enroll-warnings")}>
            {warnings.slice(0, 6).map((warning) => (
              <Warning key={`${warning.field} ${warning.code}`}>{warning.message}</Warning>
            ))}
            {warnings.length > 6 && (
              <p className={classes.more}>
                {t("enroll-more-warnings", { n: warnings.length - 6 })}
              </p>
            )}
            <Checkbox
              mt={10}
              checked={overruled}
              onChange={(event) => setOverruled(event.currentTarget.checked)}
              label={meantWords(warnings.length, waits)}
            />
          </section>
        )}
        {view && problems.length === 0 && (
          <>
            {above != null && (
              <div className={classes.block}>
                <ApprovalNote invites={view.invites} above={above} />
              </div>
            )}
            <ReviewFacts plan={view} invites={invites} />
          </>
        )}
      </div>
    </EnrollFrame>
  );
}

function meantWords(warnings: number, waits: boolean): string {
  if (waits)
    return warnings === 1 ? t("enroll-this-is-meant-ask") : t("enroll-these-are-meant-ask");
  return warnings === 1 ? t("enroll-this-is-meant-send-it") : t("enroll-these-are-meant-send-them");
}
