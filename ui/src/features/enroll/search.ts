/** The part of the wizard that lives in the address: the step, and what a link presets. */
import { useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { platforms } from "@/components/platforms";

const schema = z.object({
  step: z.enum(["os", "method", "details", "review", "sent"]).optional().catch(undefined),
  platform: z.enum(platforms).optional().catch(undefined),
  method: z.enum(["by_myself", "invites"]).optional().catch(undefined),
});

export type EnrollSearch = z.infer<typeof schema>;
export type StepName = NonNullable<EnrollSearch["step"]>;

export function useEnrollSearch(): EnrollSearch {
  const raw: unknown = useSearch({ strict: false });
  return schema.parse(raw ?? {});
}
