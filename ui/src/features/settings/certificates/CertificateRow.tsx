/** One certificate: what it is for, its health, its end, its details on demand, and where it is set. */
import { IconChevronDown, IconRefresh } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId, useState } from "react";
import type { CertificateView } from "@/bindings";
import { exact, onDay } from "@/components/time";
import { useNow } from "@/components/useNow";
import { t } from "@/words";
import { StatusPill } from "../StatusPill";
import { leftWords } from "../validity";
import { CertificateFacts } from "./CertificateFacts";
import classes from "./Certificates.module.css";
import { certificateLooks, lookOf } from "./certificateWords";

const minute = 60_000;

export function CertificateRow({
  certificate,
  lab,
  children,
}: {
  certificate: CertificateView;
  /** Lab mode does without Apple's push certificate. */
  lab: boolean;
  /** What can be done with it. */
  children?: ReactNode;
}) {
  const { usage, health, words, until, fingerprint, renews_itself } = certificate;
  const { title, icon: Mark, setIn } = certificateLooks[usage];
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={classes.row} data-health={health}>
      <span className={classes.tile}>
        <Mark size={18} stroke={1.7} aria-hidden />
      </span>
      <div>
        <h3 className={classes.title} id={`${id}-title`}>
          {title}
          <StatusPill look={lookOf(certificate, lab)} />
        </h3>
        <p className={classes.text}>{words}</p>
        <div className={classes.links}>
          {fingerprint && (
            <button
              type="button"
              id={`${id}-details`}
              className={`link-button ${classes.more}`}
              aria-expanded={open}
              aria-controls={open ? `${id}-facts` : undefined}
              aria-labelledby={`${id}-details ${id}-title`}
              onClick={() => setOpen(!open)}
            >
              {t("certificates-details")}
              <IconChevronDown size={14} stroke={1.7} aria-hidden />
            </button>
          )}
          {setIn && !renews_itself && (
            <Link
              to="/settings/$section"
              params={{ section: setIn.section }}
              className={classes.setIn}
            >
              {health === "missing"
                ? t("certificates-set-up-under", { section: setIn.label })
                : t("certificates-set-under", { section: setIn.label })}
            </Link>
          )}
        </div>
      </div>
      {until !== null && <End until={until} renewsItself={renews_itself} />}
      {(open || children) && (
        <div className={classes.below}>
          {open && <CertificateFacts id={`${id}-facts`} certificate={certificate} title={title} />}
          {children}
        </div>
      )}
    </li>
  );
}

function End({ until, renewsItself }: { until: number; renewsItself: boolean }) {
  const now = useNow(minute);
  return (
    <div className={classes.end}>
      <time
        className={classes.date}
        dateTime={new Date(until).toISOString()}
        title={t("certificates-ends", { time: exact(until) })}
      >
        {onDay(until)}
      </time>
      <span className={classes.left}>{leftWords(until, now)}</span>
      {renewsItself && (
        <span className={classes.itself}>
          <IconRefresh size={13} stroke={1.7} aria-hidden />
          {t("certificates-renews-itself")}
        </span>
      )}
    </div>
  );
}
