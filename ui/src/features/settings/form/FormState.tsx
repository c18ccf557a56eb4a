/** What a section shows before its values are there, and a failure of saving above them. */
import type { UseQueryResult } from "@tanstack/react-query";
import { ErrorState } from "@/components/ErrorState";
import { allPlaced } from "@/platform/fieldProblems";
import { t } from "@/words";
import classes from "./FormState.module.css";

export function FormPending({
  query,
  words = t("settings-reading"),
}: {
  query: UseQueryResult<unknown>;
  /** Said while it is read. */
  words?: string;
}) {
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <p className={classes.reading} role="status">
      {words}
    </p>
  );
}

/** Silent when every word of the failure stands at one of `fields`. */
export function FormFailure({ failure, fields }: { failure: unknown; fields: readonly string[] }) {
  if (failure == null || allPlaced(failure, fields)) return null;
  return (
    <div className={classes.failure}>
      <ErrorState error={failure} compact />
    </div>
  );
}
