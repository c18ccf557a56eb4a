/** An answer to a sending that waits is asked once, naming how many invites it is about. */
import type { ApprovalRow } from "@/bindings";
import { DeedDialog, type DeedWords } from "@/components/DeedDialog";
import { exact } from "@/components/time";
import { toasts } from "@/components/toasts";
import { t } from "@/words";
import { type Answer, useAnswer } from "./queries";

export interface Asked {
  row: ApprovalRow;
  answer: Answer;
  /** Not handed over before this moment; at once when left out. */
  sendAt?: number | null;
}

export function AnswerDialog({
  asked,
  onDone,
  onClose,
}: {
  /** What is to be said; null when nothing is asked. */
  asked: Asked | null;
  onDone?: () => void;
  onClose: () => void;
}) {
  const answer = useAnswer();
  return (
    <DeedDialog
      asked={asked}
      danger={asked !== null && asked.answer !== "approve"}
      words={wordsOf}
      onConfirm={async ({ row, answer: said }) => {
        await answer(row.id, said);
        toasts.done(doneWords(row, said));
        onDone?.();
      }}
      onClose={onClose}
    />
  );
}

function wordsOf({ row: { name, invites: n, by, left }, answer, sendAt }: Asked): DeedWords {
  switch (answer) {
    case "approve":
      return {
        title: t("approvals-approve-title", { n }),
        confirm: t("approvals-approve-confirm", { n }),
        text: [
          // "Not before": a moment that has passed holds nothing back.
          sendAt == null || sendAt <= Date.now()
            ? t("approvals-approve-text", { name, by })
            : t("approvals-approve-text-planned", { name, by, when: exact(sendAt) }),
          ...(left > 0 ? [`${t("approvals-left", { n: left })}.`] : []),
        ].join(" "),
      };
    case "decline":
      return {
        title: t("approvals-decline-title", { n }),
        confirm: t("approvals-decline-confirm", { n }),
        text: t("approvals-decline-text", { name, by }),
      };
    case "withdraw":
      return {
        title: t("approvals-withdraw-title", { n }),
        confirm: t("approvals-withdraw-confirm", { n }),
        dismiss: t("approvals-let-it-wait"),
        text: t("approvals-withdraw-text", { name }),
      };
  }
}

function doneWords({ invites: n, by }: ApprovalRow, answer: Answer): string {
  switch (answer) {
    case "approve":
      return t("approvals-approved", { n });
    case "decline":
      return t("approvals-declined", { n, by });
    case "withdraw":
      return t("approvals-withdrawn", { n });
  }
}
