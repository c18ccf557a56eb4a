/**
 * How the checks stand, in figures beside Publish: the panel itself is below the message and mostly out of sight. Leads to
 * the gravest of them.
 */
import { Tooltip } from "@mantine/core";
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
} from "@tabler/icons-react";
import type { TemplateFinding } from "@/bindings";
import { t } from "@/words";
import type { Preview } from "../preview/usePreview";
import { countWords } from "./ChecksPanel";
import classes from "./ChecksSummary.module.css";
import { showFinding } from "./showFinding";

export function ChecksSummary({ preview: { shown, error } }: { preview: Preview }) {
  if (!shown)
    return (
      <span className={classes.none}>
        {error == null ? t("templates-checking") : t("templates-not-checked")}
      </span>
    );
  const { findings } = shown;
  const words = t("templates-checks-named", { count: countWords(findings) });
  return (
    <Tooltip label={words} events={{ hover: true, focus: true, touch: true }} openDelay={150}>
      <button
        type="button"
        className={classes.summary}
        aria-label={words}
        // The engine puts the gravest first.
        onClick={() => findings[0] && showFinding(findings[0].code)}
      >
        <Figures findings={findings} />
      </button>
    </Tooltip>
  );
}

function Figures({ findings }: { findings: readonly TemplateFinding[] }) {
  const count = (level: TemplateFinding["level"]) =>
    findings.filter((finding) => finding.level === level).length;
  const must = count("must");
  const look = count("look");
  if (must + look === 0)
    return (
      <span className={classes.figure} data-level="passed">
        <IconCircleCheckFilled size={15} aria-hidden />
        {t("templates-checks")}
      </span>
    );
  return (
    <>
      {must > 0 && (
        <span className={classes.figure} data-level="must">
          <IconCircleXFilled size={15} aria-hidden />
          {must}
        </span>
      )}
      {look > 0 && (
        <span className={classes.figure} data-level="look">
          <IconAlertTriangleFilled size={15} aria-hidden />
          {look}
        </span>
      )}
    </>
  );
}
