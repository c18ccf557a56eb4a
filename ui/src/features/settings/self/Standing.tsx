/** Whether users get in today; and if not, the worst that keeps them out, with the way to the page that mends it. */
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useOverview } from "@/app/session";
import type { PortalStatus, SelfEnrollmentPage } from "@/bindings";
import { SettingsWords } from "@/components/SettingsWords";
import { t } from "@/words";
import classes from "./AddressCard.module.css";
import { isNothingReady, readyOf, wordsOf, worksFor } from "./ready";

/** What users meet, from bad to good. */
type Outcome = "nobody" | "phones" | "nothing" | "near" | "open";

const outcomeWords: Record<Outcome, string> = {
  nobody: t("self-is-on-and-nobody-gets-in"),
  phones: t("self-is-on-and-phones-cannot"),
  nothing: t("self-is-on-and-nothing-enrolls"),
  near: t("self-is-open-nearby"),
  open: t("self-is-open"),
};

/** Only the worst: what it keeps from working is not said to work, nor is it excused by what would come after it. */
function standingOf(
  page: SelfEnrollmentPage,
  portal: PortalStatus | undefined,
): { outcome: Outcome; reasons: readonly ReactNode[] } {
  if (page.directories.length === 0)
    return {
      outcome: "nobody",
      reasons: [
        <>
          {/* The engine's own words, once the page is open to nobody. */}
          {page.problem || t("self-needs-a-directory")}{" "}
          <Link to="/directories">{t("authentication-open-directories")}</Link>
        </>,
      ],
    };
  const because = (outcome: Outcome, ...words: readonly string[]) => ({
    outcome,
    reasons: words.map((one) => <SettingsWords key={one}>{one}</SettingsWords>),
  });
  if (page.problem !== "") return because("nobody", page.problem);
  if (portal && !portal.running)
    return because("nobody", portal.problem ?? t("self-portal-does-not-run"));
  if (portal?.doubt) return because("phones", portal.doubt);
  const ready = readyOf(page, page.settings);
  if (isNothingReady(ready)) return because("nothing", ...wordsOf(ready));
  if (portal?.trial_network) return because("near", t("self-trial-network"));
  return because("open");
}

/** Whether the state names what keeps each offered platform waiting: nothing worse is to be said. */
export function useNamesWhatIsMissing(page: SelfEnrollmentPage): boolean {
  return standingOf(page, useOverview()?.portal).outcome === "nothing";
}

const look = { size: 18, stroke: 1.7, "aria-hidden": true } as const;

export function Standing({ page }: { page: SelfEnrollmentPage }) {
  const portal = useOverview()?.portal;
  const { outcome, reasons } = standingOf(page, portal);
  const { enabled = false } = page.settings;
  const reached = outcome === "near" || outcome === "open";
  const works = worksFor(readyOf(page, page.settings));
  return (
    <div>
      <p className={classes.state} role="status">
        {!enabled ? (
          <IconCircleDashed {...look} className={classes.off} />
        ) : outcome === "open" ? (
          <IconCircleCheck {...look} className={classes.good} />
        ) : (
          <IconAlertTriangle {...look} className={classes.bad} />
        )}
        {enabled ? outcomeWords[outcome] : t("self-is-off")}
      </p>
      {reasons.length > 0 && (
        <ul
          className={classes.reasons}
          data-alone={reasons.length === 1 || undefined}
          aria-label={t("self-what-is-missing")}
        >
          {reasons.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they neither move nor keep anything
            <li key={index}>{words}</li>
          ))}
        </ul>
      )}
      {enabled && outcome === "open" && (
        <p className={classes.quiet}>
          {t("self-sign-in-with", { directories: page.directories.join(", ") })}
        </p>
      )}
      {reached && works !== "" && <p className={classes.quiet}>{works}</p>}
      {reached && portal?.lab_mode && (
        <p className={classes.quiet}>
          <SettingsWords>{t("portal-settings-lab-mode-means")}</SettingsWords>
        </p>
      )}
    </div>
  );
}
