/** Whether users get in today; and if not, why not, each reason with the way to the page that mends it. */
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useOverview } from "@/app/session";
import type { PortalStatus, SelfEnrollmentPage } from "@/bindings";
import { SettingsWords } from "@/components/SettingsWords";
import { t } from "@/words";
import classes from "./AddressCard.module.css";
import { isNothingReady, readyOf, wordsOf, worksFor } from "./ready";

interface Reason {
  id: string;
  words: ReactNode;
}

/** What keeps everybody away, whatever they bring. */
function reasonsOf(page: SelfEnrollmentPage, portal: PortalStatus | undefined): Reason[] {
  const reasons: Reason[] = [];
  if (page.directories.length === 0)
    reasons.push({
      id: "directory",
      words: (
        <>
          {/* The engine's own words, once the page is open to nobody. */}
          {page.problem || t("self-needs-a-directory")}{" "}
          <Link to="/directories">{t("authentication-open-directories")}</Link>
        </>
      ),
    });
  else if (page.problem !== "")
    reasons.push({ id: "problem", words: <SettingsWords>{page.problem}</SettingsWords> });
  if (portal && !portal.running)
    reasons.push({
      id: "portal",
      words: <SettingsWords>{portal.problem ?? t("self-portal-does-not-run")}</SettingsWords>,
    });
  else if (portal?.doubt)
    reasons.push({ id: "doubt", words: <SettingsWords>{portal.doubt}</SettingsWords> });
  else if (portal?.trial_network)
    reasons.push({
      id: "network",
      words: <SettingsWords>{t("self-trial-network")}</SettingsWords>,
    });
  const ready = readyOf(page, page.settings);
  if (isNothingReady(ready))
    for (const words of wordsOf(ready))
      reasons.push({ id: words, words: <SettingsWords>{words}</SettingsWords> });
  return reasons;
}

const look = { size: 18, stroke: 1.7, "aria-hidden": true } as const;

export function Standing({ page }: { page: SelfEnrollmentPage }) {
  const portal = useOverview()?.portal;
  const reasons = reasonsOf(page, portal);
  const { enabled = false } = page.settings;
  const closedToAll = page.directories.length === 0 || portal?.running === false;
  const ready = readyOf(page, page.settings);
  return (
    <div>
      <p className={classes.state} role="status">
        {!enabled ? (
          <IconCircleDashed {...look} className={classes.off} />
        ) : reasons.length > 0 ? (
          <IconAlertTriangle {...look} className={classes.bad} />
        ) : (
          <IconCircleCheck {...look} className={classes.good} />
        )}
        {!enabled
          ? t("self-is-off")
          : closedToAll
            ? t("self-is-on-and-nobody-gets-in")
            : isNothingReady(ready)
              ? t("self-is-on-and-nothing-enrolls")
              : portal?.doubt
                ? t("self-is-on-and-phones-cannot")
                : t("self-is-open")}
      </p>
      {portal?.lab_mode && (
        <p className={classes.quiet}>
          <SettingsWords>{t("portal-settings-lab-mode-means")}</SettingsWords>
        </p>
      )}
      {enabled && reasons.length === 0 && (
        <p className={classes.quiet}>
          {t("self-sign-in-with", { directories: page.directories.join(", ") })}
        </p>
      )}
      {worksFor(ready) !== "" && <p className={classes.quiet}>{worksFor(ready)}</p>}
      {reasons.length > 0 && (
        <ul className={classes.reasons} aria-label={t("self-what-is-missing")}>
          {reasons.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
