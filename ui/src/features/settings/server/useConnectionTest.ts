/** *Test connection*: each step is shown as soon as the engine tells of it. */
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { TestStep } from "@/bindings";
import { type Answer, call, toAppError } from "@/platform/call";
import { t } from "@/words";

export interface NamedStep {
  id: string;
  /** What the step asks. */
  name: string;
}

/** The steps that every server has, in their order. */
export const commonSteps: readonly NamedStep[] = [
  { id: "look_up", name: t("server-test-look-up") },
  { id: "connect", name: t("server-test-connect") },
  { id: "tls", name: t("server-test-tls") },
  { id: "sign_in", name: t("server-test-sign-in") },
];

export type Answerer = "server" | "gateway" | "directory";

/** What is tested, and how the engine tells of it. */
export interface ConnectionTestKind<C> {
  /** *Test connection* when left out. */
  title?: string;
  /** Who answers; the server when left out. */
  who?: Answerer;
  steps: readonly NamedStep[];
  test: (change: C) => Promise<Answer<TestStep[]>>;
  /** The steps as they end. */
  listen: (heard: (event: { payload: { step: TestStep } }) => void) => Promise<() => void>;
  /** What the test does not do: "No mail is sent." */
  harmless: string;
  /** Said when every step went well. */
  works: string;
}

export function useConnectionTest<C>(kind: ConnectionTestKind<C>) {
  const [told, setTold] = useState<readonly TestStep[]>([]);
  /** Counts tests, and those that the engine is still at: one whose form was changed is waited for no longer. */
  const latest = useRef(0);
  const underWay = useRef(0);
  const test = useMutation({
    mutationFn: async (change: C) => {
      setTold([]);
      latest.current += 1;
      underWay.current += 1;
      const mine = latest.current;
      const listening = kind.listen(({ payload }) => {
        // Of several nobody could tell whose step it is; the answer brings them.
        if (mine !== latest.current || underWay.current > 1) return;
        setTold((before) => [
          ...before.filter((step) => step.step !== payload.step.step),
          payload.step,
        ]);
      });
      // Without events the answer still brings all steps, only not one by one.
      const stop = await listening.catch((cause) => {
        console.warn("No live steps:", toAppError(cause).message);
        return () => undefined;
      });
      try {
        const steps = await call(kind.test(change));
        if (mine === latest.current) setTold(steps);
        return steps;
      } finally {
        underWay.current -= 1;
        stop();
      }
    },
  });
  return {
    run: (change: C, onRefused?: (cause: unknown) => void) =>
      test.mutate(change, { onError: onRefused }),
    steps: told,
    running: test.isPending,
    begun: !test.isIdle,
    failure: test.error,
    /** The form that the steps are about. */
    tested: test.variables,
  };
}
