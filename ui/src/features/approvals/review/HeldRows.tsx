/** On the page of an import that waits: to whom it goes and on what terms, for whoever may agree to it. */
import { useQuery } from "@tanstack/react-query";
import { useMay } from "@/app/rights";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import { approvalReview, useApprovals } from "../queries";
import { ListReview } from "./ListReview";
import { Obstacles } from "./Obstacles";

export function HeldRows({ batchId }: { batchId: string }) {
  const manages = useMay("manage");
  const row = useApprovals().find((waiting) => waiting.batch_id === batchId);
  const query = useQuery({
    ...approvalReview(row?.id ?? ""),
    enabled: manages && row !== undefined,
  });
  if (!manages || !row) return null;
  if (query.isError)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  if (query.data?.what.kind !== "file") return null;
  return (
    <>
      <Obstacles review={query.data} />
      <ListReview list={query.data.what} title={t("approvals-of-the-file")} />
    </>
  );
}
