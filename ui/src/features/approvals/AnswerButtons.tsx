/** What this account may say about a sending that waits: take back one's own, or approve or decline another's. */
import { Button } from "@mantine/core";
import { useMay } from "@/app/rights";
import type { ApprovalRow } from "@/bindings";
import { t } from "@/words";
import type { Answer } from "./queries";

export function AnswerButtons({
  row: { name, is_yours },
  size,
  onAnswer,
}: {
  row: ApprovalRow;
  size?: "xs";
  onAnswer: (answer: Answer) => void;
}) {
  const manages = useMay("manage");
  if (!manages) return null;
  if (is_yours)
    return (
      <Button
        variant={size ? "subtle" : "default"}
        size={size}
        aria-label={t("approvals-take-back-of", { name })}
        onClick={() => onAnswer("withdraw")}
      >
        {t("approvals-take-back")}
      </Button>
    );
  return (
    <>
      <Button
        variant={size ? "subtle" : "default"}
        size={size}
        aria-label={t("approvals-decline-of", { name })}
        onClick={() => onAnswer("decline")}
      >
        {t("approvals-decline")}
      </Button>
      <Button
        variant={size ? "default" : "filled"}
        size={size}
        aria-label={t("approvals-approve-of", { name })}
        onClick={() => onAnswer("approve")}
      >
        {t("approvals-approve")}
      </Button>
    </>
  );
}
