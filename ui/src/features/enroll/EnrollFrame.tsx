/** The wizard's frame with its steps, and the ways between them. */
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "@/app/rights";
import { WizardFrame, type WizardStep } from "@/components/WizardFrame";
import { t } from "@/words";
import type { Method } from "./draft";
import type { StepName } from "./search";

const steps: Record<Method, readonly WizardStep[]> = {
  invites: [
    { id: "os", label: t("enroll-os") },
    { id: "method", label: t("enroll-method") },
    { id: "details", label: t("enroll-details") },
    { id: "review", label: t("enroll-review") },
  ],
  by_myself: [
    { id: "os", label: t("enroll-os") },
    { id: "method", label: t("enroll-method") },
    { id: "enroll", label: t("enroll-enroll") },
  ],
};

/** Where By myself is the only way there is nothing to choose. */
const onlyWay: readonly WizardStep[] = steps.by_myself.filter(({ id }) => id !== "method");

/** Walks between the steps and out of the wizard. */
export function useWizardPath() {
  const navigate = useNavigate();
  const reads = useMay("read");
  return {
    to: (step: StepName, options?: { replace?: boolean }) =>
      void navigate({
        to: "/enrollment/enroll",
        search: step === "os" ? {} : { step },
        replace: options?.replace,
      }),
    leave: () => void navigate({ to: reads ? "/enrollment" : "/devices" }),
  };
}

export function EnrollFrame({
  current,
  method,
  children,
  ...rest
}: {
  current: string;
  method: Method;
  finished?: boolean;
  onBack?: () => void;
  backLabel?: string;
  note?: ReactNode;
  actions?: ReactNode;
  side?: ReactNode;
  children: ReactNode;
}) {
  const path = useWizardPath();
  const manages = useMay("manage");
  const reads = useMay("read");
  return (
    <WizardFrame
      trail={{
        label: reads ? t("enroll-enrollment") : t("app-devices"),
        onClick: path.leave,
      }}
      title={t("enroll-enroll-device")}
      steps={manages ? steps[method] : onlyWay}
      current={current}
      onStep={(id) => path.to(id as StepName)}
      onClose={path.leave}
      {...rest}
    >
      {children}
    </WizardFrame>
  );
}
