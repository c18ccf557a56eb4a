/** *Test connection*: each step is shown as soon as the engine tells of it. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, events, type TestStep } from "@/bindings";
import { call, toAppError } from "@/platform/call";
import { type MailForm, toChange } from "./mailForm";

/** The steps in their order, with what each one asks. */
export const testSteps = [
  { id: "look_up", name: "Find the server" },
  { id: "connect", name: "Connect" },
  { id: "tls", name: "Encrypt" },
  { id: "sign_in", name: "Sign in" },
  { id: "sender", name: "Accept the sender" },
] as const;

export function useConnectionTest() {
  const [told, setTold] = useState<readonly TestStep[]>([]);
  const test = useMutation({
    mutationFn: async (values: MailForm) => {
      setTold([]);
      const listening = events.mailTestProgress.listen(({ payload }) =>
        setTold((before) => [
          ...before.filter((step) => step.step !== payload.step.step),
          payload.step,
        ]),
      );
      // Without events the answer still brings all steps, only not one by one.
      const stop = await listening.catch((cause) => {
        console.warn("No live steps:", toAppError(cause).message);
        return () => undefined;
      });
      try {
        const steps = await call(commands.testMail(toChange(values)));
        setTold(steps);
        return steps;
      } finally {
        stop();
      }
    },
  });
  return {
    run: (values: MailForm) => test.mutate(values),
    steps: told,
    running: test.isPending,
    begun: !test.isIdle,
    failure: test.error,
    /** The values that the steps are about. */
    tested: test.variables,
  };
}
