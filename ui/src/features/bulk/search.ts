/** The part of the wizard that lives in the address: the step. */
import { useSearch } from "@tanstack/react-router";
import { z } from "zod";

const schema = z.object({
  step: z.enum(["upload", "map", "review", "send"]).optional().catch(undefined),
});

export type BulkSearch = z.infer<typeof schema>;
export type StepName = NonNullable<BulkSearch["step"]>;

export function useBulkSearch(): BulkSearch {
  const raw: unknown = useSearch({ strict: false });
  return schema.parse(raw ?? {});
}
