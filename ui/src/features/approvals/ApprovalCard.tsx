/** On the page of an import that waits: who must say the word, and the word itself. */
import { IconUserQuestion } from "@tabler/icons-react";
import { useState } from "react";
import { t } from "@/words";
import { AnswerButtons } from "./AnswerButtons";
import { AnswerDialog, type Asked } from "./AnswerDialog";
import classes from "./ApprovalCard.module.css";
import { useApprovals } from "./queries";

export function ApprovalCard({
  batchId,
  sendAt,
}: {
  batchId: string;
  /** Its invites are not handed over before. */
  sendAt: number | null;
}) {
  const row = useApprovals().find((waiting) => waiting.batch_id === batchId);
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      {row && (
        <section className={classes.card} aria-label={t("approvals-wait-for-approval")}>
          <IconUserQuestion size={18} stroke={1.7} aria-hidden />
          <p className={classes.words}>
            {row.is_yours
              ? t("approvals-card-own", { n: row.invites })
              : t("approvals-card", { n: row.invites, by: row.by })}
            {row.left > 0 && <strong> {t("approvals-left", { n: row.left })}.</strong>}
          </p>
          <AnswerButtons row={row} onAnswer={(answer) => setAsked({ row, answer, sendAt })} />
        </section>
      )}
      <AnswerDialog asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
