/** What is done to an import as a whole: the request, the words about its outcome, and reading again. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { bulk } from "@/features/bulk/opened";
import { call } from "@/platform/call";
import { t } from "@/words";
import { batchesKey, jobStatus } from "./queries";
import { madeToast, takenBack, undoneWords } from "./words";

export function useBatchActions() {
  const queries = useQueryClient();
  return useMemo(() => {
    const refresh = () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: batchesKey }),
        queries.invalidateQueries({ queryKey: ["invites"] }),
      ]);
    const perform = async (request: () => Promise<string | null>) => {
      try {
        const words = await request();
        if (words) toasts.done(words);
      } catch (cause) {
        toasts.failed(cause);
      } finally {
        void refresh();
      }
    };
    return {
      refresh,
      undo: (id: string) =>
        perform(async () => {
          const done = await call(commands.undoSend(id));
          toasts.clear(madeToast(id));
          return undoneWords(done, done.changed > 0 && bulk.takeBack(id));
        }),
      /** Throws, so that the dialog which asked can show why. */
      cancel: async (id: string) => {
        toasts.done(takenBack(await call(commands.cancelBatch(id)), "cancelled"));
        await refresh();
      },
      /** For all sending, not for one import alone. */
      pause: (paused: boolean) =>
        perform(async () => {
          queries.setQueryData(jobStatus.queryKey, await call(commands.pauseJob(paused)));
          return null;
        }),
      /** Begins a new tally of what was sent. */
      resetTally: () =>
        perform(async () => {
          queries.setQueryData(jobStatus.queryKey, await call(commands.resetJobTally()));
          return null;
        }),
      exportCsv: (id: string) =>
        perform(async () => {
          const path = await call(
            commands.exportInvites({
              search: "",
              states: [],
              platforms: [],
              owned_by: null,
              group_id: null,
              batch_id: id,
            }),
          );
          return path ? t("batches-saved-as", { path }) : null;
        }),
    };
  }, [queries]);
}
