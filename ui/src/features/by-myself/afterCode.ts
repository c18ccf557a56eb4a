/** What is known of the way after Verified: it goes on, something is missing, or nobody knows yet. */
import type { ByMyselfView } from "@/bindings";
import { type Check, deviceChecks, isApple, useReadiness } from "@/features/enroll/readiness";
import { courseOf, platformOf } from "./course";

export interface AfterCode {
  /** The steps go on after Verified. */
  goesOn: boolean;
  /** What an admin has still to set up; blank when nothing is, or nothing is known. */
  missing: readonly Check[];
  /** Why nothing is known. */
  error: unknown;
  retry: () => void;
}

export function useAfterCode(view: ByMyselfView): AfterCode {
  const platform = platformOf(view);
  const { query, checks } = useReadiness(platform);
  const served = courseOf(view).served;
  // A profile that was handed out is proof enough that nothing is missing for it.
  const missing = served ? [] : deviceChecks(checks ?? []).filter((check) => !check.ready);
  return {
    goesOn: served || (isApple(platform) && checks !== undefined && missing.length === 0),
    missing,
    error: served ? null : query.error,
    retry: () => void query.refetch(),
  };
}
