/** Rows that get no invite, by reason, and the way to keep them: a file that can be mended and imported again. */
import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import classes from "./PlanFacts.module.css";

export interface LeftOutCounts {
  errors: number;
  duplicates: number;
  left_out: number;
}

/** "41 need fixing", "17 possible duplicates", "2 by hand": each only where there are any. */
export function leftOutWords({ errors, duplicates, left_out }: LeftOutCounts): string[] {
  return [
    errors > 0 ? t("bulk-out-errors", { n: errors }) : "",
    duplicates > 0 ? t("bulk-possible-duplicates", { n: duplicates }) : "",
    left_out > 0 ? t("bulk-out-by-hand", { n: left_out }) : "",
  ].filter((words) => words !== "");
}

export function LeftOut({ id, counts }: { id: string; counts: LeftOutCounts }) {
  const saving = useMutation({
    mutationFn: () => call(commands.saveRejectedRows(id)),
    onSuccess: (path) => {
      if (path) toasts.done(t("bulk-saved-as", { path }));
    },
    onError: (cause) => toasts.failed(cause),
  });
  const total = counts.errors + counts.duplicates + counts.left_out;
  if (total === 0) return t("bulk-no-row");
  return (
    <span>
      <Say
        id="bulk-left-out-rows"
        vars={{ n: total, reasons: leftOutWords(counts).join(", ") }}
        parts={{ quiet: (inside) => <span className={classes.quiet}>{inside}</span> }}
      />{" "}
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
