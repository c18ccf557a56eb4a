/** Asks before typed data is left behind; it can be kept for as long as the window is open. */
import { useBlocker } from "@tanstack/react-router";
import { LeaveQuestion } from "@/components/LeaveQuestion";
import { counted } from "@/components/numbers";
import { t } from "@/words";
import { enrollment, useDraft } from "./draft";

export function LeaveDialog({ guarded }: { guarded: boolean }) {
  const draft = useDraft();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => guarded && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  const people = draft.recipients.length;
  return (
    <LeaveQuestion
      blocker={blocker}
      title={t("enroll-leave-enroll-device")}
      discard="Discard the draft"
      onDiscard={() => enrollment.startOver()}
    >
      Nothing has been sent or stored.{" "}
      {people > 0 ? `Your draft for ${counted(people, "person", "people")}` : "Your draft"} can wait
      here until Muster is closed.
    </LeaveQuestion>
  );
}
