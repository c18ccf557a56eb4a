/** One sending that waits, as it would be sent now: whoever has to agree reads it here before they do. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ApprovalReview } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { Warning } from "@/components/Field";
import { PageBody, PageFrame } from "@/components/PageFrame";
import { RelativeTime } from "@/components/RelativeTime";
import { Trail } from "@/components/Trail";
import { Say, t } from "@/words";
import { AnswerButtons } from "../AnswerButtons";
import { AnswerDialog, type Asked } from "../AnswerDialog";
import { approvalReview, useApprovals } from "../queries";
import classes from "./ApprovalPage.module.css";
import { FormReview } from "./FormReview";
import { ListReview } from "./ListReview";
import { Obstacles } from "./Obstacles";

const up = [{ label: t("approvals-enrollment"), to: "/enrollment" }];

export function ApprovalPage() {
  const { approvalId = "" } = useParams({ strict: false }) as { approvalId?: string };
  // Read again whenever something changes, as the list of what waits is.
  useApprovals();
  const query = useQuery(approvalReview(approvalId));
  const navigate = useNavigate();
  if (query.data) return <Reviewed key={approvalId} review={query.data} behind={query.error} />;
  return (
    <PageFrame
      title={t("approvals-review-title")}
      trail={<Trail steps={up} />}
      reading={query.isError ? undefined : t("approvals-reading")}
    >
      {query.isError && (
        <div className={classes.gone}>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          <Button variant="default" onClick={() => void navigate({ to: "/enrollment" })}>
            {t("approvals-back-to-enrollment")}
          </Button>
        </div>
      )}
    </PageFrame>
  );
}

function Reviewed({ review, behind }: { review: ApprovalReview; behind: unknown }) {
  const { row, what } = review;
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const time = <RelativeTime at={row.at} />;
  const sendAt = what.kind === "again" || what.kind === "file" ? what.send_at : null;
  return (
    <PageFrame
      title={row.name}
      trail={<Trail steps={up} />}
      actions={<AnswerButtons row={row} onAnswer={(answer) => setAsked({ row, answer, sendAt })} />}
      under={
        row.is_yours ? (
          <Say id="approvals-line-own" vars={{ n: row.invites }} parts={{ time }} />
        ) : (
          <Say id="approvals-line" vars={{ n: row.invites, by: row.by }} parts={{ time }} />
        )
      }
    >
      <PageBody className={classes.body}>
        {behind != null && <ErrorState error={behind} compact />}
        <Obstacles review={review} />
        {what.kind !== "form" && row.left > 0 && (
          <Warning>{`${t("approvals-left", { n: row.left })}.`}</Warning>
        )}
        {what.kind === "form" && <FormReview row={row} {...what} />}
        {what.kind === "again" && <ListReview list={what} title={t("approvals-sent-again")} />}
        {what.kind === "file" && <ListReview list={what} title={t("approvals-of-the-file")} />}
      </PageBody>
      <AnswerDialog
        asked={asked}
        onDone={() => void navigate({ to: "/enrollment" })}
        onClose={() => setAsked(null)}
      />
    </PageFrame>
  );
}
