/** What the chosen platform still needs here, and what ownership changes on it. */
import {
  IconAlertTriangleFilled,
  IconBriefcase,
  IconCircleCheckFilled,
  IconUserHeart,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import type { Platform } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { ownerships, ownershipWords, platformWords } from "@/components/platforms";
import { SettingsWords } from "@/components/SettingsWords";
import { Say, t } from "@/words";
import { useReadiness } from "../readiness";
import { platformNotes } from "../words/platformNotes";
import classes from "./PlatformPanel.module.css";

const ownershipIcons = { personal: IconUserHeart, corporate: IconBriefcase };

export function PlatformPanel({ platform }: { platform: Platform }) {
  const reads = useMay("read");
  const notes = platformNotes[platform];
  return (
    <div className={classes.panel}>
      <Readiness platform={platform} />
      <h3 className={classes.heading}>{t("enroll-what-ownership-changes")}</h3>
      <ul className={classes.list}>
        {ownerships.map((owned) => {
          const OwnershipIcon = ownershipIcons[owned];
          return (
            <li key={owned} className={classes.item}>
              <OwnershipIcon size={17} stroke={1.7} aria-hidden className={classes.quiet} />
              <div>
                <p className={classes.name}>{ownershipWords[owned]}</p>
                <p className={classes.words}>{notes.ownership[owned]}</p>
              </div>
            </li>
          );
        })}
      </ul>
      {notes.mind && (
        <p className={classes.mind}>
          <Say
            id={notes.mind}
            parts={{
              link: (inside) =>
                reads ? (
                  <Link to="/settings/$section" params={{ section: "apple" }}>
                    {inside}
                  </Link>
                ) : (
                  t("enroll-mind-ask-an-administrator")
                ),
            }}
          />
        </p>
      )}
    </div>
  );
}

function Readiness({ platform }: { platform: Platform }) {
  const { query: readiness, data, checks } = useReadiness(platform);
  // Whoever sees no invites is told no number of them either.
  const reads = useMay("read");
  const title = t("enroll-platform-here", { platform: platformWords[platform].label });
  return (
    <section className={classes.readiness} aria-busy={readiness.isPending}>
      <h3 className={classes.title}>{title}</h3>
      {data && (
        <>
          {reads && (
            <p className={classes.figures}>
              {data.invites === 0
                ? t("enroll-no-invites-yet")
                : t("enroll-invites-so-far", { n: data.invites, enrolled: data.enrolled })}
            </p>
          )}
          <ul className={classes.list}>
            {checks?.map((check) => (
              <li key={check.name} className={classes.item}>
                {check.ready ? (
                  <IconCircleCheckFilled size={17} className={classes.ready} aria-hidden />
                ) : (
                  <IconAlertTriangleFilled size={17} className={classes.open} aria-hidden />
                )}
                <div>
                  <p className={classes.name}>
                    <Say
                      id={check.ready ? "enroll-check-ready" : "enroll-check-missing"}
                      vars={{ name: check.name }}
                      parts={{
                        hidden: (inside) => <span className="visually-hidden">{inside}</span>,
                      }}
                    />
                  </p>
                  <p className={classes.words}>
                    <SettingsWords page={check.remedy}>{check.words}</SettingsWords>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {readiness.isPending && <p className={classes.figures}>{t("enroll-looking")}</p>}
      {readiness.isError && (
        <ErrorState error={readiness.error} onRetry={() => void readiness.refetch()} compact />
      )}
    </section>
  );
}
