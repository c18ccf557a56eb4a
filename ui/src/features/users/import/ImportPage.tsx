/**
 * Import users: file, columns, review. Nobody is invited by it, and nothing changes before the last step. This page knows the
 * order and guards the open file.
 */
import { useBlocker } from "@tanstack/react-router";
import { LeaveQuestion } from "@/components/LeaveQuestion";
import { t } from "@/words";
import { ColumnsStep } from "./ColumnsStep";
import { DoneStep } from "./DoneStep";
import { FileStep } from "./FileStep";
import { missingOf } from "./mapping";
import { type Opened, people, usePeople } from "./opened";
import { ReviewStep } from "./ReviewStep";
import { type StepName, useStep } from "./search";

export function ImportPage() {
  const opened = usePeople();
  const step = reachable(useStep(), opened);
  return (
    <>
      <CurrentStep step={step} opened={opened} />
      <LeaveDialog />
    </>
  );
}

/** An address may name a step that what is open does not carry: then the one before it. */
function reachable(step: StepName, { view, done }: Opened): StepName {
  if (done && !view) return "done";
  if (!view || step === "done") return "file";
  if (step === "review" && missingOf(view).length > 0) return "columns";
  return step;
}

function CurrentStep({ step, opened: { view, done, left } }: { step: StepName; opened: Opened }) {
  if (step === "done" && done) return <DoneStep done={done} left={left} />;
  if (!view || step === "file") return <FileStep view={view} />;
  if (step === "columns") return <ColumnsStep key={view.id} view={view} />;
  return <ReviewStep view={view} />;
}

function LeaveDialog() {
  const { view } = usePeople();
  const blocker = useBlocker({
    // The store, not the picture: after the commit there is nothing left to ask about.
    shouldBlockFn: ({ current, next }) =>
      people.now().view !== null && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <LeaveQuestion
      blocker={blocker}
      title={t("users-leave-the-import")}
      discard={t("users-discard")}
      onDiscard={() => people.discard()}
    >
      {t("users-leave-file-waits", { file: view?.file_name ?? "" })}
    </LeaveQuestion>
  );
}
