/** The head of bulk enrollment with its steps, around the body, footer and side panel of one step. */
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { WizardFrame, type WizardStep } from "@/components/WizardFrame";
import { t } from "@/words";
import type { StepName } from "./search";

const steps: readonly WizardStep[] = [
  { id: "upload", label: t("bulk-upload") },
  { id: "map", label: t("bulk-map-columns") },
  { id: "review", label: t("bulk-review") },
  { id: "send", label: t("bulk-send") },
];

/** Walks between the steps and out of the wizard. */
export function useBulkPath() {
  const navigate = useNavigate();
  return {
    to: (step: StepName, options?: { replace?: boolean }) =>
      void navigate({
        to: "/enrollment/bulk",
        search: { step },
        replace: options?.replace,
      }),
    leave: () => void navigate({ to: "/enrollment" }),
  };
}

export function BulkFrame({
  step,
  onStep,
  aside,
  footer,
  children,
  ...rest
}: {
  step: StepName;
  /** A finished step was clicked; goes there when left out. */
  onStep?: (step: StepName) => void;
  onBack?: () => void;
  backLabel?: string;
  /** Nothing can be gone back to any more. */
  finished?: boolean;
  /** Quiet buttons right of Back. */
  footStart?: ReactNode;
  /** Quiet words left of the buttons. */
  note?: ReactNode;
  /** Buttons at the right of the footer (size md); the last is the way on. */
  footer?: ReactNode;
  /** Panel at the right of the content, over the full height. */
  aside?: ReactNode;
  /** The content fills its place and scrolls inside itself. */
  filled?: boolean;
  children: ReactNode;
}) {
  const path = useBulkPath();
  return (
    <WizardFrame
      trail={{ label: t("bulk-enrollment"), onClick: path.leave }}
      title={t("bulk-bulk-enrollment")}
      steps={steps}
      current={step}
      onStep={(id) => (onStep ?? path.to)(id as StepName)}
      onClose={path.leave}
      side={aside}
      actions={footer}
      {...rest}
    >
      {children}
    </WizardFrame>
  );
}
