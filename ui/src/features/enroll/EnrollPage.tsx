/**
 * Enroll device: platform, method, details, review, sent. This page knows the order and guards
 * what was typed; each step is its own file.
 */
import { useEffect } from "react";
import { useMay } from "@/app/rights";
import { enrollment, isWorthKeeping, useDraft, useSending } from "./draft";
import { LeaveDialog } from "./LeaveDialog";
import { type StepName, useEnrollSearch } from "./search";
import { DetailsStep } from "./steps/DetailsStep";
import { MethodStep } from "./steps/MethodStep";
import { OsStep } from "./steps/OsStep";
import { ReviewStep } from "./steps/ReviewStep";
import { SentStep } from "./steps/SentStep";

export function EnrollPage() {
  const { step: asked, platform, method } = useEnrollSearch();
  const draft = useDraft();
  const manages = useMay("manage");
  const sending = useSending();

  // A link may preset the platform or the method: "Invite your first user".
  useEffect(() => {
    if (platform) enrollment.change({ platform });
    if (method) enrollment.change({ method });
  }, [platform, method]);
  useEffect(() => {
    if (!manages) enrollment.change({ method: "by_myself" });
  }, [manages]);

  // Whoever may send nothing has one way, and needs no step to choose it.
  const step = !manages
    ? "os"
    : reachable(asked ?? "os", draft.recipients.length > 0, sending !== null);
  return (
    <>
      <CurrentStep step={step} />
      <LeaveDialog guarded={step !== "sent" && isWorthKeeping(draft)} />
    </>
  );
}

/** An address may name a step that what is there does not carry: then the one before it. */
function reachable(step: StepName, hasPeople: boolean, wasSent: boolean): StepName {
  if (step === "review" && !hasPeople) return wasSent ? "sent" : "details";
  if (step === "sent" && !wasSent) return "os";
  return step;
}

function CurrentStep({ step }: { step: StepName }) {
  switch (step) {
    case "os":
      return <OsStep />;
    case "method":
      return <MethodStep />;
    case "details":
      return <DetailsStep />;
    case "review":
      return <ReviewStep />;
    case "sent":
      return <SentStep />;
  }
}
