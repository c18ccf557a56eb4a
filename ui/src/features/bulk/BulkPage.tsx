/**
 * Bulk enrollment: upload, map columns, review, send. This page knows the order and guards the open file; each step is a
 * folder of its own. Nothing is sent before the last step.
 */
import { useEffect } from "react";
import { useDefaults } from "@/features/enroll/remembered";
import { wayThatGoes } from "@/features/enroll/ways";
import { useBulkPath } from "./BulkFrame";
import { LeaveDialog } from "./LeaveDialog";
import { MapStep } from "./map/MapStep";
import { bulk, type Opened, useOpened } from "./opened";
import { ReviewStep } from "./review";
import { type StepName, useBulkSearch } from "./search";
import { SendStep } from "./send/SendStep";
import { UploadStep } from "./upload/UploadStep";

export function BulkPage() {
  const { step: asked } = useBulkSearch();
  const opened = useOpened();
  // Without a step in the address one comes back to where one was.
  const step = reachable(asked ?? opened.step, opened);
  useEffect(() => bulk.at(step), [step]);
  return (
    <>
      <CurrentStep step={step} opened={opened} />
      <LeaveDialog />
    </>
  );
}

/** An address may name a step that what is open does not carry: then the one before it. */
function reachable(step: StepName, { view, summary }: Opened): StepName {
  if (!view) return "upload";
  if (view.missing.length > 0 && step !== "upload") return "map";
  if (step === "send" && !summary) return "review";
  return step;
}

function CurrentStep({ step, opened }: { step: StepName; opened: Opened }) {
  const path = useBulkPath();
  const defaults = useDefaults();
  const { view, summary, choices } = opened;
  const options = {
    ...choices,
    valid_hours: choices.valid_hours ?? defaults.organisation.valid_hours,
    via: wayThatGoes(choices.via ?? "email", defaults.texts),
  };
  if (!view || step === "upload") return <UploadStep />;
  if (step === "map") return <MapStep key={view.id} view={view} />;
  if (step === "send" && summary)
    return <SendStep view={view} summary={summary} options={options} texts={defaults.texts} />;
  return (
    <ReviewStep
      view={view}
      options={options}
      texts={defaults.texts}
      onOptions={({ default_country, create_groups, via, language, time_zone }) =>
        bulk.choose({ default_country, create_groups, via, language, time_zone })
      }
      onBack={() => path.to("map")}
      onContinue={(found) => {
        bulk.review(found);
        path.to("send");
      }}
    />
  );
}
