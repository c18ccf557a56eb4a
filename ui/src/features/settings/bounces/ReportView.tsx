/** What a reading found: a sentence, then each invite with the server's words. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { BounceReport } from "@/bindings";
import { t } from "@/words";
import classes from "./Report.module.css";
import { reportHead, reportRest } from "./reportWords";

export function ReportView({ report }: { report: BounceReport }) {
  const rest = reportRest(report);
  const found = report.bounced + report.delayed;
  const more = Math.max(0, found - report.lines.length);
  return (
    <section className={classes.report} aria-label={t("bounces-result-of-the-reading")}>
      <p className={classes.reportHead} role="status">
        {reportHead(report)}
      </p>
      {rest.length > 0 && (
        <p className={classes.quiet}>{t("bounces-besides", { others: rest.join(", ") })}</p>
      )}
      {report.problems.length > 0 && (
        <ul className={classes.problems}>
          {report.problems.map((problem) => (
            <li key={problem}>
              <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
              <span>{problem}</span>
            </li>
          ))}
        </ul>
      )}
      {report.lines.length > 0 && (
        <ul className={classes.lines} aria-label={t("bounces-invites-that-were-reported")}>
          {report.lines.map((line) => (
            <li key={`${line.invite_id} ${line.words}`}>
              <span className={`${classes.address} truncate`} title={line.email}>
                {line.email}
              </span>
              <span className={classes.said}>{line.words}</span>
              <Link
                to="/enrollment"
                search={{ invite: line.invite_id }}
                className={classes.open}
                aria-label={t("bounces-open-the-invite-of", { email: line.email })}
              >
                {t("bounces-open")}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={classes.quiet}>{t("bounces-more-invites", { n: more })}</p>}
    </section>
  );
}
