/** What all certificates together come to, and which of them ends next. */
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { CertificateView } from "@/bindings";
import { onDay } from "@/components/time";
import { useNow } from "@/components/useNow";
import { t } from "@/words";
import { leftWords } from "../validity";
import classes from "./Certificates.module.css";
import { certificateLooks, nextToEnd, verdict } from "./certificateWords";

const minute = 60_000;

export function VerdictCard({
  certificates,
  lab,
}: {
  certificates: readonly CertificateView[];
  /** Lab mode does without Apple's push certificate. */
  lab: boolean;
}) {
  const now = useNow(minute);
  const { tone, title, about } = verdict(certificates, lab);
  const next = nextToEnd(certificates);
  const Mark = tone === "good" ? IconCircleCheck : IconAlertTriangle;
  return (
    <section
      className={classes.verdict}
      data-tone={tone}
      aria-label={t("certificates-state-of-the-certificates")}
    >
      <Mark size={20} stroke={1.7} className={classes.mark} aria-hidden />
      <div>
        <p className={classes.verdictTitle}>{title}</p>
        {about.length > 0 && (
          <p className={classes.about}>
            {about.map((usage) => certificateLooks[usage].title).join(", ")}
          </p>
        )}
        {next && next.until !== null && !about.includes(next.usage) && (
          <p className={classes.quiet}>
            {t("certificates-next-to-end", {
              title: certificateLooks[next.usage].title,
              day: onDay(next.until),
              left: leftWords(next.until, now, true),
            })}
          </p>
        )}
      </div>
    </section>
  );
}
