/** The part of the import that lives in the address: the step. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export const steps = ["file", "columns", "review", "done"] as const;
export type StepName = (typeof steps)[number];

export function useStep(): StepName {
  const { step } = useSearch({ strict: false }) as { step?: unknown };
  return steps.find((name) => name === step) ?? "file";
}

/** Walks between the steps and out of the import. */
export function useImportPath() {
  const navigate = useNavigate();
  return {
    to: (step: StepName, options?: { replace?: boolean }) =>
      void navigate({ to: "/users/import", search: { step }, replace: options?.replace }),
    leave: () => void navigate({ to: "/users" }),
  };
}
