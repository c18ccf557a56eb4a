/** One cell: what is wrong, before and after, fix all, fix one, leave out, and the others of its kind. */
import { Button } from "@mantine/core";
import { IconArrowRight, IconWand } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportIssue, ImportRow } from "@/bindings";
import { count, counted } from "@/components/numbers";
import { t } from "@/words";
import type { Review } from "../useReview";
import { EditAlike } from "./EditAlike";
import classes from "./ReviewPanel.module.css";
import { RowActions } from "./RowActions";

/** Doubts that are over once somebody says that the value is meant so. */
const mayStand = new Set([
  "misspelt_domain",
  "unusual_domain",
  "similar_group",
  "other_name",
  "looks_swapped",
]);

export function IssueBody({
  review,
  issue,
  row,
}: {
  review: Review;
  issue: ImportIssue;
  row: ImportRow;
}) {
  const { cell, field, alike } = issue;
  const { problem } = cell;
  const at = { row: row.row, field };
  const out = row.state === "left_out";
  const after = problem?.suggestion ?? (problem ? "" : cell.becomes);
  return (
    <>
      <h3 className={classes.title}>{titleOf(row, issue)}</h3>
      {(issue.duplicate ?? issue.explanation) && (
        <p className={classes.text}>
          {issue.duplicate} {issue.explanation}
        </p>
      )}
      {after !== "" && !out && (
        <BeforeAfter before={cell.value} after={after} wrong={problem !== null} />
      )}
      {problem && !out && (
        <div className={classes.actions}>
          {problem.suggestion !== null && alike > 1 && (
            <Button
              size="md"
              fullWidth
              leftSection={<IconWand size={16} stroke={1.7} aria-hidden />}
              onClick={() => void review.act({ kind: "fix_alike", ...at }, "next")}
            >
              Fix all {count(alike)} like this
            </Button>
          )}
          {problem.suggestion === null && (
            <EditAlike key={`${row.row}/${field}`} review={review} issue={issue} row={row} />
          )}
          <div className={classes.pair}>
            {problem.suggestion !== null && (
              <Button
                variant={alike > 1 ? "default" : "filled"}
                onClick={() => void review.act({ kind: "fix", ...at }, "next")}
              >
                {alike > 1 ? t("bulk-fix-this-row-only") : t("bulk-fix-this-row")}
              </Button>
            )}
            <Button
              variant="default"
              onClick={() => void review.act({ kind: "leave_out", rows: [row.row] }, "next")}
            >
              {t("bulk-leave-out")}
            </Button>
          </div>
          {mayStand.has(problem.code) && (
            <button
              type="button"
              className={`link-button ${classes.keep}`}
              onClick={() => void review.act({ kind: "edit", ...at, value: cell.value }, "next")}
            >
              Keep “{cell.value}” as it is
            </button>
          )}
        </div>
      )}
      <RowActions review={review} row={row} problem={problem !== null} />
      {problem && alike > 1 && !out && (
        <Alike key={`${row.row}/${field}`} review={review} issue={issue} row={row} />
      )}
    </>
  );
}

function titleOf(row: ImportRow, issue: ImportIssue): string {
  if (row.state === "left_out") return t("bulk-this-row-is-left-out");
  return row.kept && issue.cell.problem === null
    ? t("bulk-kept-a-possible-duplicate")
    : issue.title;
}

function BeforeAfter({ before, after, wrong }: { before: string; after: string; wrong: boolean }) {
  return (
    <dl className={classes.change}>
      <div>
        <dt>{t("bulk-in-the-file")}</dt>
        <dd data-wrong={wrong || undefined}>{before === "" ? "blank" : before}</dd>
      </div>
      <IconArrowRight size={16} stroke={1.7} aria-hidden />
      <div>
        <dt>{t("bulk-becomes")}</dt>
        <dd>{after}</dd>
      </div>
    </dl>
  );
}

/** The engine names twelve of them at most; these are shown before one asks for more. */
const fewLines = 10;

function Alike({ review, issue, row }: { review: Review; issue: ImportIssue; row: ImportRow }) {
  const [all, setAll] = useState(false);
  const { alike, alike_lines, field } = issue;
  const others = alike - 1;
  const shown = all ? alike_lines : alike_lines.slice(0, fewLines);
  const more = others - shown.length;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>
        Same {issue.cell.problem?.severity} in {counted(others, "more row")}
      </h3>
      <p className={classes.lines}>
        {others === 1 ? "Line " : "Lines "}
        {shown.map((line, index) => (
          <span key={line}>
            <button
              type="button"
              className={classes.lineLink}
              onClick={() => void review.toLine(line, field)}
            >
              {count(line)}
            </button>
            {index < shown.length - 1 ? ", " : " "}
          </span>
        ))}
        {more > 0 &&
          (shown.length < alike_lines.length ? (
            <button type="button" className="link-button" onClick={() => setAll(true)}>
              and {count(more)} more
            </button>
          ) : (
            `and ${count(more)} more`
          ))}
      </p>
      <button
        type="button"
        className="link-button"
        onClick={() => void review.act({ kind: "leave_out_alike", row: row.row, field }, "next")}
      >
        Leave all {count(alike)} out
      </button>
    </section>
  );
}
