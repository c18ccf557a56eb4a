/** Rows that get no invite, by reason, and the way to keep them: a file that can be mended and imported again. */
import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { count, counted } from "@/components/numbers";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./PlanFacts.module.css";

export interface LeftOutCounts {
  errors: number;
  duplicates: number;
  left_out: number;
}

/** "41 need fixing", "17 possible duplicates", "2 by hand": each only where there are any. */
export function leftOutWords({ errors, duplicates, left_out }: LeftOutCounts): string[] {
  return [
    errors > 0 ? `${count(errors)} ${errors === 1 ? "needs" : "need"} fixing` : "",
    duplicates > 0 ? counted(duplicates, "possible duplicate") : "",
    left_out > 0 ? `${count(left_out)} by hand` : "",
  ].filter((words) => words !== "");
}

export function LeftOut({ id, counts }: { id: string; counts: LeftOutCounts }) {
  const saving = useMutation({
    mutationFn: () => call(commands.saveRejectedRows(id)),
    onSuccess: (path) => {
      if (path) toasts.done(`Saved as ${path}`);
    },
    onError: (cause) => toasts.failed(cause),
  });
  const total = counts.errors + counts.duplicates + counts.left_out;
  if (total === 0) return t("bulk-no-row");
  return (
    <span>
      {counted(total, "row")}
      <span className={classes.quiet}>: {leftOutWords(counts).join(", ")}</span>{" "}
      <button
        type="button"
        className="link-button"
        disabled={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t("bulk-save-them-as-a-file")}
      </button>
    </span>
  );
}
