/** The head of the import with its steps, around body and footer of one step. */
import type { ReactNode } from "react";
import { WizardFrame, type WizardStep } from "@/components/WizardFrame";
import { t } from "@/words";
import { type StepName, useImportPath } from "./search";

const shown: readonly WizardStep[] = [
  { id: "file", label: t("users-import-file") },
  { id: "columns", label: t("users-import-columns") },
  { id: "review", label: t("users-import-review") },
];

export function ImportFrame({
  step,
  ...rest
}: {
  step: StepName;
  onBack?: () => void;
  backLabel?: string;
  /** Nothing can be gone back to any more. */
  finished?: boolean;
  note?: ReactNode;
  actions?: ReactNode;
  side?: ReactNode;
  filled?: boolean;
  children: ReactNode;
}) {
  const path = useImportPath();
  return (
    <WizardFrame
      trail={{ label: t("users-users"), onClick: path.leave }}
      title={t("users-import-users")}
      steps={shown}
      current={step}
      onStep={(id) => path.to(id as StepName)}
      onClose={path.leave}
      {...rest}
    />
  );
}
