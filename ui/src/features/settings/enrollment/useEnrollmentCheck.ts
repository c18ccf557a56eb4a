/** What the form would mean for the devices, users and invites that there are, asked once changing pauses. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type EnrollmentCheck } from "@/bindings";
import { call } from "@/platform/call";
import { type EnrollmentForm, enrollmentKey, toChange } from "./enrollmentForm";

const pause = 300;

export interface Checked {
  /** Nothing while it is not known. */
  check: EnrollmentCheck | undefined;
  /** The engine's words at a field, while what was asked about is what stands there. */
  problem: (field: keyof EnrollmentForm) => string | undefined;
}

export function useEnrollmentCheck(values: EnrollmentForm): Checked {
  const change = JSON.stringify(toChange(values));
  const [asked] = useDebouncedValue(change, pause);
  const { data } = useQuery({
    queryKey: [...enrollmentKey, "check", asked],
    queryFn: () => call(commands.previewEnrollment(JSON.parse(asked))),
    placeholderData: keepPreviousData,
  });
  return {
    check: data,
    problem: (field) =>
      asked === change ? data?.problems.find((one) => one.field === field)?.message : undefined,
  };
}
