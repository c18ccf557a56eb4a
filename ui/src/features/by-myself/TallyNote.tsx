/** The running tally of today, for those who do fifty in a row. */
import { counted } from "@/components/numbers";
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
      Today: {counted(codes, "code")}, {verified} verified, {enrolled} enrolled
      {open && " · the code keeps working if you leave"}
    </span>
  );
}
