/** What sending the open file would do, asked anew shortly after each choice. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type ImportOptions } from "@/bindings";
import { typingPause } from "@/features/enroll/usePlan";
import { call } from "@/platform/call";

/** The choices as they were a moment ago, so that typing does not ask with every key. */
export function useSettledOptions(options: ImportOptions): {
  settled: ImportOptions;
  fresh: boolean;
} {
  const text = JSON.stringify(options);
  const [settled] = useDebouncedValue(text, typingPause);
  return { settled: JSON.parse(settled) as ImportOptions, fresh: text === settled };
}

/** `current` is true only while the answer is about the very choices that were given. */
export function useImportPlan(id: string, options: ImportOptions) {
  const { settled, fresh } = useSettledOptions(options);
  const plan = useQuery({
    queryKey: ["import-plan", id, settled],
    queryFn: () => call(commands.planImport(id, settled)),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const current = fresh && plan.isSuccess && !plan.isPlaceholderData;
  return { ...plan, current };
}
