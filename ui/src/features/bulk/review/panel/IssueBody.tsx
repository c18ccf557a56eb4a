/** One cell: what is wrong, before and after, fix all, fix one, leave out, and the others of its kind. */
import { Button } from "@mantine/core";
import { IconArrowRight, IconWand } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { ImportIssue, ImportRow } from "@/bindings";
import { count } from "@/components/numbers";
import { Say, t } from "@/words";
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
              {t("bulk-fix-all-alike", { n: alike })}
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
              {t("bulk-keep-as-it-is", { value: cell.value })}
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
        <dd data-wrong={wrong || undefined}>{before === "" ? t("bulk-blank") : before}</dd>
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
  const lines = shown.map((line, index) => (
    <span key={line}>
      <button
        type="button"
        className={classes.lineLink}
        onClick={() => void review.toLine(line, field)}
      >
        {count(line)}
      </button>
      {index < shown.length - 1 && ", "}
    </span>
  ));
  const showAll = (inside: ReactNode) => (
    <button type="button" className="link-button" onClick={() => setAll(true)}>
      {inside}
    </button>
  );
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>
        {issue.cell.problem?.severity === "error"
          ? t("bulk-same-error-in", { n: others })
          : t("bulk-same-warning-in", { n: others })}
      </h3>
      <p className={classes.lines}>
        {more > 0 ? (
          <Say
            id="bulk-alike-lines-and-more"
            vars={{ n: others, more }}
            parts={{ lines, more: shown.length < alike_lines.length ? showAll : undefined }}
          />
        ) : (
          <Say id="bulk-alike-lines" vars={{ n: others }} parts={{ lines }} />
        )}
      </p>
      <button
        type="button"
        className="link-button"
        onClick={() => void review.act({ kind: "leave_out_alike", row: row.row, field }, "next")}
      >
        {t("bulk-leave-all-alike-out", { n: alike })}
      </button>
    </section>
  );
}
