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
      careful={asked?.answer === "approve"}
      danger={asked !== null && asked.answer !== "approve"}
      words={wordsOf}
      onConfirm={async (said) => {
        await answer(said.row.id, said.answer);
        toasts.done(doneWords(said));
        onDone?.();
      }}
      onClose={onClose}
    />
  );
}

/** "Not before": a moment that has passed holds nothing back. */
const leavesLater = (sendAt: number | null | undefined): sendAt is number =>
  sendAt != null && sendAt > Date.now();

function wordsOf({ row: { name, invites: n, by, left }, answer, sendAt }: Asked): DeedWords {
  switch (answer) {
    case "approve":
      return {
        title: t("approvals-approve-title", { n }),
        confirm: t("approvals-approve-confirm", { n }),
        text: [
          leavesLater(sendAt)
            ? t("approvals-approve-text-planned", { name, by, when: exact(sendAt) })
            : t("approvals-approve-text", { name, by }),
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

function doneWords({ row: { invites: n, by }, answer, sendAt }: Asked): string {
  switch (answer) {
    case "approve":
      return leavesLater(sendAt)
        ? t("approvals-approved-planned", { n, by, when: exact(sendAt) })
        : t("approvals-approved", { n, by });
    case "decline":
      return t("approvals-declined", { n, by });
    case "withdraw":
      return t("approvals-withdrawn", { n });
  }
}
