/**
 * What this account may say about a sending that waits: take back one's own, or approve or decline another's. Nobody approves
 * what they have not seen: where it is only named, the way leads to where it stands in full.
 */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import type { ApprovalRow } from "@/bindings";
import { t } from "@/words";
import type { Answer } from "./queries";
import { whereItStands } from "./whereItStands";

export function AnswerButtons({
  row,
  short,
  onAnswer,
}: {
  row: ApprovalRow;
  /** In a line that only names it. */
  short?: boolean;
  onAnswer: (answer: Answer) => void;
}) {
  const manages = useMay("manage");
  const { name, is_yours } = row;
  const size = short ? "xs" : undefined;
  if (!manages) return null;
  if (is_yours)
    return (
      <Button
        variant={short ? "subtle" : "default"}
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
        variant={short ? "subtle" : "default"}
        size={size}
        aria-label={t("approvals-decline-of", { name })}
        onClick={() => onAnswer("decline")}
      >
        {t("approvals-decline")}
      </Button>
      {short ? (
        <Button
          variant="default"
          size={size}
          aria-label={t("approvals-review-of", { name })}
          renderRoot={(props) => <Link {...whereItStands(row)} {...props} />}
        >
          {t("approvals-review")}
        </Button>
      ) : (
        <Button
          variant="filled"
          aria-label={t("approvals-approve-of", { name })}
          onClick={() => onAnswer("approve")}
        >
          {t("approvals-approve")}
        </Button>
      )}
    </>
  );
}
