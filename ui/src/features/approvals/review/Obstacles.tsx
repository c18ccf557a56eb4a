/** Why a sending that waits could not be approved now, and who of it has left. */
import type { ApprovalReview } from "@/bindings";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import classes from "./Obstacles.module.css";

export function Obstacles({ review: { row, obstacles } }: { review: ApprovalReview }) {
  return (
    <>
      {obstacles.length > 0 && (
        <section className={classes.obstacles} aria-label={t("approvals-obstacles")}>
          <h2>{t("approvals-obstacles")}</h2>
          <ul>
            {obstacles.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      {row.left > 0 && <Warning>{`${t("approvals-left", { n: row.left })}.`}</Warning>}
    </>
  );
}
