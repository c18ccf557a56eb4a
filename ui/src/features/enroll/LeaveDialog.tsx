/** Asks before typed data is left behind; it can be kept for as long as the window is open. */
import { useBlocker } from "@tanstack/react-router";
import { LeaveQuestion } from "@/components/LeaveQuestion";
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
      discard={t("enroll-discard-the-draft")}
      onDiscard={() => enrollment.startOver()}
    >
      {people > 0 ? t("enroll-leave-draft-for", { n: people }) : t("enroll-leave-draft")}
    </LeaveQuestion>
  );
}
