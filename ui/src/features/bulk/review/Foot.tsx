/** The footer: what would be left out, as a file and as a number; dry run; the way on. */
import { Button } from "@mantine/core";
import { IconArrowRight, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { commands, type ImportOptions, type ImportSummary } from "@/bindings";
import { toasts } from "@/components/toasts";
import { keyCaps } from "@/keyboard/keyNames";
import { call } from "@/platform/call";
import { t } from "@/words";
import { DryRunButton } from "../DryRunButton";
import type { Review } from "./useReview";

/** Rows that do not become an invite. */
const without = ({ errors, duplicates, left_out }: ImportSummary) => errors + duplicates + left_out;

export function RejectsButton({ review }: { review: Review }) {
  const [busy, setBusy] = useState(false);
  const { summary, id } = review;
  const save = async () => {
    setBusy(true);
    try {
      const path = await call(commands.saveRejectedRows(id));
      if (path !== null) toasts.done(t("bulk-saved-with-reason", { path }));
    } catch (cause) {
      toasts.failed(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      size="md"
      leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />}
      loading={busy}
      disabled={!summary || without(summary) === 0}
      onClick={() => void save()}
    >
      {t("bulk-download-rejected-rows")}
    </Button>
  );
}

export function FootNote({ review }: { review: Review }) {
  const { summary } = review;
  if (!summary) return null;
  if (summary.ready === 0) return <span role="status">{t("bulk-no-row-is-ready-yet")}</span>;
  const n = without(summary);
  return <span role="status">{n > 0 ? t("bulk-rows-would-be-left-out", { n }) : ""}</span>;
}

/** Rows are ready, and what was found about them is the latest. */
export function mayGoOn({ summary, checks }: Review): boolean {
  const busy = checks.checking || checks.changing;
  return summary !== null && summary.ready > 0 && !busy && checks.failure === null;
}

export function FootActions({
  review,
  options,
  onContinue,
}: {
  review: Review;
  options: ImportOptions;
  /** Null while one cannot go on. */
  onContinue: (() => void) | null;
}) {
  const { summary, checks } = review;
  const none = !summary || summary.ready === 0;
  return (
    <>
      <DryRunButton importId={review.id} options={options} disabled={none || checks.checking} />
      <Button
        size="md"
        rightSection={<IconArrowRight size={16} stroke={1.7} aria-hidden />}
        disabled={onContinue === null}
        title={
          summary && none
            ? t("bulk-fix-or-keep-at-least")
            : t("bulk-continue-by-keys", { keys: keyCaps("mod+enter").join(" ") })
        }
        onClick={() => onContinue?.()}
      >
        {t("bulk-continue")}
      </Button>
    </>
  );
}
