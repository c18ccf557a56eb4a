/** One import: how far its invites are, what failed and why, and what can be done about the rest. */
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { BatchView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { PageBody, PageFrame } from "@/components/PageFrame";
import { RelativeTime } from "@/components/RelativeTime";
import { Trail } from "@/components/Trail";
import { ApprovalCard } from "@/features/approvals/ApprovalCard";
import { HeldRows } from "@/features/approvals/review/HeldRows";
import { Say, t } from "@/words";
import { useBatchActions } from "./actions";
import { BatchButtons } from "./BatchButtons";
import { BatchFacts } from "./BatchFacts";
import { BatchFunnel } from "./BatchFunnel";
import classes from "./BatchPage.module.css";
import { BatchProgress } from "./BatchProgress";
import { BatchStates } from "./BatchStates";
import { CancelDialog } from "./CancelDialog";
import { Failures } from "./Failures";
import { OverTime } from "./OverTime";
import { useBatch, useJob, useLiveBatches } from "./queries";
import { ReinviteDrawer } from "./reinvite/ReinviteDrawer";
import { StageBadge } from "./StageBadge";

const up = [{ label: t("batches-import-history"), to: "/batches" }];

export function BatchPage() {
  const { batchId = "" } = useParams({ strict: false }) as { batchId?: string };
  const query = useBatch(batchId);
  useLiveBatches();
  if (query.data) return <Batch key={batchId} view={query.data} behind={query.error} />;
  return (
    <PageFrame
      title={t("batches-import")}
      trail={<Trail steps={up} />}
      reading={query.isError ? undefined : t("batches-reading-the-import")}
    >
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
    </PageFrame>
  );
}

function Batch({ view, behind }: { view: BatchView; behind: unknown }) {
  const { row } = view;
  const job = useJob().data;
  const actions = useBatchActions();
  const [cancelling, setCancelling] = useState(false);
  const [reinviting, setReinviting] = useState(false);
  return (
    <PageFrame
      title={row.file_name}
      trail={<Trail steps={up} />}
      beside={<StageBadge stage={row.stage} paused={job?.paused} />}
      actions={
        <BatchButtons
          view={view}
          paused={job?.paused ?? false}
          actions={actions}
          onCancel={() => setCancelling(true)}
          onReinvite={() => setReinviting(true)}
        />
      }
      under={
        <Say
          id="batches-imported-by-when"
          vars={{ by: row.by }}
          parts={{ when: <RelativeTime at={row.at} /> }}
        />
      }
    >
      <PageBody className={classes.body}>
        <div className={classes.main}>
          {behind != null && <ErrorState error={behind} compact />}
          {row.stage === "awaiting_approval" && (
            <>
              <ApprovalCard batchId={row.id} sendAt={row.send_at} />
              <HeldRows batchId={row.id} />
            </>
          )}
          <BatchProgress view={view} job={job} />
          <BatchStates view={view} />
          <BatchFunnel view={view} />
          <OverTime id={row.id} />
          <Failures view={view} onReinvite={() => setReinviting(true)} />
        </div>
        <BatchFacts view={view} />
      </PageBody>
      <CancelDialog asked={cancelling ? row : null} onClose={() => setCancelling(false)} />
      <ReinviteDrawer view={view} opened={reinviting} onClose={() => setReinviting(false)} />
    </PageFrame>
  );
}
