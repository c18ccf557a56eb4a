/** Import history: every file that was committed, latest first, with what became of it. */
import { Button } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { PageFrame } from "@/components/PageFrame";
import { Trail } from "@/components/Trail";
import { t } from "@/words";
import classes from "./HistoryPage.module.css";
import { HistoryTable } from "./HistoryTable";
import { useBatchList, useLiveBatches } from "./queries";

export function HistoryPage() {
  const navigate = useNavigate();
  const manages = useMay("manage");
  const list = useBatchList();
  useLiveBatches();
  const { rows } = list;
  const bulk = manages && (
    <Button
      leftSection={<IconFileSpreadsheet size={16} stroke={1.7} />}
      onClick={() => void navigate({ to: "/enrollment/bulk" })}
    >
      {t("batches-bulk-enrollment")}
    </Button>
  );
  return (
    <PageFrame
      title={t("batches-import-history")}
      trail={<Trail steps={[{ label: t("batches-enrollment"), to: "/enrollment" }]} />}
      actions={rows.length > 0 && bulk}
      reading={list.isPending ? t("batches-reading-the-imports") : undefined}
    >
      {list.isError && rows.length === 0 && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isError && rows.length > 0 && (
        <div className={classes.behind}>
          <ErrorState error={list.error} onRetry={() => void list.refetch()} compact />
        </div>
      )}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t("batches-no-imports-yet")} action={bulk}>
          {t("batches-invite-many-people-at-once")}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <HistoryTable
          rows={rows}
          more={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={() => {
            // A quiet re-read must not be cut off by the next window.
            if (!list.isFetching) void list.fetchNextPage();
          }}
        />
      )}
    </PageFrame>
  );
}
