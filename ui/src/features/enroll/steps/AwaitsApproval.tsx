/** In place of the undo window: a second account must say the word, and until then it can be taken back. */
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconPlus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ErrorState } from "@/components/ErrorState";
import { toasts } from "@/components/toasts";
import { useAnswer, useWaits } from "@/features/approvals/queries";
import { t } from "@/words";
import { enrollment, type Sending } from "../draft";
import { EnrollFrame, useWizardPath } from "../EnrollFrame";
import { StepHead } from "../StepHead";
import classes from "./SentStep.module.css";

export function AwaitsApproval({ sending }: { sending: Sending }) {
  const { send_id, invites } = sending.receipt;
  const path = useWizardPath();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const answer = useAnswer();
  // Its sending has the name of what waits, until somebody answered.
  const waits = useWaits(send_id);
  const takeBack = useMutation({
    mutationFn: () => answer(send_id, "withdraw"),
    onSuccess: () => {
      enrollment.takenBack();
      void queries.invalidateQueries();
      toasts.done(t("approvals-withdrawn", { n: invites }));
      path.to("review", { replace: true });
    },
  });
  return (
    <EnrollFrame
      current="sent"
      finished
      method="invites"
      note={waits ? t("enroll-waits-without-this-page") : null}
      actions={
        <>
          <Button
            variant="default"
            size="md"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() => {
              enrollment.startOver();
              path.to("os");
            }}
          >
            {t("enroll-invite-more")}
          </Button>
          <Button size="md" onClick={() => void navigate({ to: "/enrollment" })}>
            {t("enroll-done")}
          </Button>
        </>
      }
    >
      <div className={classes.step}>
        <StepHead
          title={
            waits
              ? t("enroll-waits-for-approval", { n: invites })
              : t("enroll-waits-no-more", { n: invites })
          }
          text={waits ? t("enroll-nothing-is-made-before") : t("enroll-it-was-answered")}
        />
        {waits && (
          <section className={classes.undo} aria-label={t("approvals-wait-for-approval")}>
            <span>{t("enroll-another-administrator-says-it")}</span>
            <span className={classes.gap} />
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} stroke={1.7} />}
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate()}
            >
              {t("enroll-take-back")}
            </Button>
          </section>
        )}
        {takeBack.isError && <ErrorState error={takeBack.error} compact />}
      </div>
    </EnrollFrame>
  );
}
