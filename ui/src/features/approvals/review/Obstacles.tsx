/** Why a sending that waits could not be approved now. */
import type { ApprovalReview } from "@/bindings";
import { t } from "@/words";
import classes from "./Obstacles.module.css";

export function Obstacles({ review: { obstacles } }: { review: ApprovalReview }) {
  if (obstacles.length === 0) return null;
  return (
    <section className={classes.obstacles} aria-label={t("approvals-obstacles")}>
      <h2>{t("approvals-obstacles")}</h2>
      <ul>
        {obstacles.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
