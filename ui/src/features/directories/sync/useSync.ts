/** Starting a sync or a look at what one would change, and what came of it. */
import { useMutation } from "@tanstack/react-query";
import { commands, type DirectoryRow } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { useDirectoryActions } from "../actions";
import { useKeptPreview } from "../queries";
import { changesIn, notTaken } from "../words";

export interface Asked {
  /** All users and not only the changes. */
  full: boolean;
  /** The held plan that is said yes to. */
  confirmed: string | null;
}

export function useSync(row: DirectoryRow) {
  const { reread } = useDirectoryActions();
  const { preview, keep } = useKeptPreview(row.id);
  const sync = useMutation({
    mutationFn: ({ full, confirmed }: Asked) => call(commands.syncNow(row.id, full, confirmed)),
    onSuccess: (report) => {
      // What one looked at before is done, or not what would be done any more.
      keep(null);
      if (report.outcome === "done") {
        const revoked =
          report.revoked > 0 ? ` ${t("directories-revoked", { n: report.revoked })}` : "";
        const id =
          notTaken(report.counts) > 0 ? "directories-synced-with-gaps" : "directories-synced";
        toasts.done(`${t(id, { name: row.name, what: changesIn(report.counts) })}${revoked}`);
      }
      if (report.outcome === "cancelled") toasts.done(t("directories-sync-stopped"));
    },
    onSettled: () => void reread(),
  });
  const look = useMutation({
    mutationFn: () => call(commands.previewSync(row.id)),
    onMutate: () => keep(null),
    onSuccess: (found) => keep(found),
    onSettled: () => void reread(),
  });
  return { sync, look, preview, putAway: () => keep(null), busy: sync.isPending || look.isPending };
}
