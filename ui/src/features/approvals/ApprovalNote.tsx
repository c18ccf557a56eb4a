/** Before a sending that will wait: that another administrator has to say the word first. */
import { IconUserQuestion } from "@tabler/icons-react";
import { t } from "@/words";
import classes from "./ApprovalCard.module.css";

export function ApprovalNote({ invites, above }: { invites: number; above: number }) {
  return (
    <p className={classes.note} role="note">
      <IconUserQuestion size={17} stroke={1.7} aria-hidden />
      <span>{t("approvals-beforehand", { invites, above })}</span>
    </p>
  );
}
