/** A form that waits: what the review of the form said to whoever filled it in, as it is now, and the messages. */
import type { ApprovalRow, InviteDraft, PlanView } from "@/bindings";
import { Tag } from "@/components/Chip";
import { Warning } from "@/components/Field";
import { PlatformIcon } from "@/components/PlatformIcon";
import { platformWords } from "@/components/platforms";
import { PreviewPane } from "@/features/enroll/preview/PreviewPane";
import { StepHead } from "@/features/enroll/StepHead";
import { ReviewFacts } from "@/features/enroll/steps/ReviewFacts";
import { t } from "@/words";
import classes from "./FormReview.module.css";

export function FormReview({
  row,
  draft,
  plan,
  left,
}: {
  row: ApprovalRow;
  draft: InviteDraft;
  plan: PlanView;
  left: readonly (string | null)[];
}) {
  // Each of them has a warning of their own where the plan names them.
  const countsLeft = row.left > 0 && !plan.warnings.some(({ code }) => code === "has_left");
  return (
    <>
      <div>
        <StepHead
          quiet
          title={t("enroll-invites-to-people", {
            invites: row.invites,
            people: draft.recipients.length,
          })}
          text={t("approvals-as-of-now")}
          tags={
            <Tag>
              <PlatformIcon platform={draft.platform} size={14} />
              {platformWords[draft.platform].label}
            </Tag>
          }
        />
        {(countsLeft || plan.warnings.length > 0) && (
          <section className={classes.warnings} aria-label={t("enroll-warnings")}>
            {countsLeft && <Warning>{`${t("approvals-left", { n: row.left })}.`}</Warning>}
            {plan.warnings.map((warning) => (
              <Warning key={`${warning.field} ${warning.code}`}>{warning.message}</Warning>
            ))}
          </section>
        )}
        <ReviewFacts plan={plan} invites={draft} left={left} />
      </div>
      <div className={classes.preview}>
        <PreviewPane
          draft={draft}
          problemsOf={(index) =>
            plan.problems.filter(({ field }) => field.startsWith(`recipients.${index}.`))
          }
        />
      </div>
    </>
  );
}
