/** The running tally of today, for those who do fifty in a row. */
import { t } from "@/words";
import { useTally } from "./useCode";

export function TallyNote({ open }: { open: boolean }) {
  const tally = useTally();
  if (!tally.data || tally.data.codes === 0) {
    return open ? t("by-myself-the-code-keeps-working-if") : null;
  }
  const { codes, verified, enrolled } = tally.data;
  return (
    <span className="tabular">
      {open
        ? t("by-myself-tally-and-open", { codes, verified, enrolled })
        : t("by-myself-tally", { codes, verified, enrolled })}
    </span>
  );
}
