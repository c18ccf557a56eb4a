/** Whether sending was paused already when this window opened: then it was not this window that paused it. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { JobStatus } from "@/bindings";

const before = new WeakMap<QueryClient, boolean>();

/** True from the first answer on until sending goes on for the first time. */
export function usePausedBefore(job: JobStatus | undefined): boolean {
  const queries = useQueryClient();
  if (job) before.set(queries, job.paused && (before.get(queries) ?? true));
  return before.get(queries) ?? false;
}
