/** Where a sending that waits stands in full: a file on its own page, anything else on the page of what waits. */
import { linkOptions } from "@tanstack/react-router";
import type { ApprovalRow } from "@/bindings";

export function whereItStands({ id, batch_id }: Pick<ApprovalRow, "id" | "batch_id">) {
  return batch_id === null
    ? linkOptions({ to: "/enrollment/approvals/$approvalId", params: { approvalId: id } })
    : linkOptions({ to: "/batches/$batchId", params: { batchId: batch_id } });
}
