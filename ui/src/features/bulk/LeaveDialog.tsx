/** Asks before an open file is left behind; it can wait for as long as the window is open. */
import { useBlocker } from "@tanstack/react-router";
import { LeaveQuestion } from "@/components/LeaveQuestion";
import { t } from "@/words";
import { bulk, useOpened } from "./opened";

export function LeaveDialog() {
  const { view } = useOpened();
  const blocker = useBlocker({
    // The store, not the picture: after the commit there is nothing left to ask about.
    shouldBlockFn: ({ current, next }) =>
      bulk.now().view !== null && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <LeaveQuestion
      blocker={blocker}
      title={t("bulk-leave-bulk-enrollment")}
      discard={t("bulk-discard")}
      onDiscard={() => bulk.discard()}
    >
      {view
        ? t("bulk-leave-file-waits", { file: view.file_name, n: view.rows })
        : t("bulk-leave-waits")}
    </LeaveQuestion>
  );
}
