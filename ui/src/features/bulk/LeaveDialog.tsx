/** Asks before an open file is left behind; it can wait for as long as the window is open. */
import { useBlocker } from "@tanstack/react-router";
import { LeaveQuestion } from "@/components/LeaveQuestion";
import { counted } from "@/components/numbers";
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
      discard="Discard"
      onDiscard={() => bulk.discard()}
    >
      Nothing has been sent or stored. {view?.file_name ?? "The file"}
      {view && ` with ${counted(view.rows, "row")}`} and what you changed in it can wait here until
      Muster is closed.
    </LeaveQuestion>
  );
}
