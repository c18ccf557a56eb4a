/** What the checks say of the message as it is written now: the fact first, then more of it or the way out. */
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
} from "@tabler/icons-react";
import type { FieldName, FindingLevel, TemplateFinding } from "@/bindings";
import { t } from "@/words";
import type { Preview } from "../preview/usePreview";
import { labelOf } from "../rich/fields/labels";
import classes from "./ChecksPanel.module.css";
import { findingId } from "./showFinding";

const marks = {
  passed: IconCircleCheckFilled,
  look: IconAlertTriangleFilled,
  must: IconCircleXFilled,
} as const;

const spoken: Record<FindingLevel, string> = {
  passed: t("templates-check-passed"),
  look: t("templates-check-look"),
  must: t("templates-check-must"),
};

/** "1 thing to mend", "1 thing to look at", "All is well". */
export function countWords(findings: readonly TemplateFinding[]): string {
  const must = findings.filter(({ level }) => level === "must").length;
  const look = findings.filter(({ level }) => level === "look").length;
  if (must > 0 && look > 0) return t("templates-checks-both", { must, look });
  if (must > 0) return t("templates-checks-must", { must });
  return look > 0 ? t("templates-checks-look", { look }) : t("templates-all-is-well");
}

export function ChecksPanel({
  preview,
  onInsert,
}: {
  preview: Preview;
  onInsert: (field: FieldName) => void;
}) {
  const findings = preview.shown?.findings;
  return (
    <section className={classes.panel} aria-labelledby="checks">
      <div className={classes.head}>
        <h2 id="checks" className={classes.title}>
          {t("templates-checks")}
        </h2>
        <span role="status" className={classes.count}>
          {findings
            ? countWords(findings)
            : preview.error == null
              ? t("templates-checking")
              : t("templates-not-checked")}
        </span>
      </div>
      {findings && (
        <ul className={classes.list}>
          {findings.map((finding) => (
            <Finding key={finding.code} finding={finding} onInsert={onInsert} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Finding({
  finding: { code, level, fact, more, field },
  onInsert,
}: {
  finding: TemplateFinding;
  onInsert: (field: FieldName) => void;
}) {
  const Mark = marks[level];
  return (
    <li id={findingId(code)} tabIndex={-1} className={classes.finding} data-level={level}>
      <Mark size={16} aria-hidden />
      <div>
        <p className={classes.fact}>
          <span className="visually-hidden">{spoken[level]} </span>
          {fact}
        </p>
        <p className={classes.more}>
          {more}
          {field && (
            <>
              {" "}
              <button
                type="button"
                className="link-button"
                aria-label={t("templates-insert-named", { label: labelOf(field) })}
                onClick={() => onInsert(field)}
              >
                {t("templates-insert")}
              </button>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
