/** The plan as a list of facts, and the people it is for. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useOverview } from "@/app/session";
import type { InviteDraft, PlannedRecipient, PlanView, RecipientDraft } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { Tag } from "@/components/Chip";
import { languageName } from "@/components/languages";
import { ownershipWords } from "@/components/platforms";
import { exact } from "@/components/time";
import { timeZoneName } from "@/components/timeZones";
import { ViaIcons } from "@/components/ViaMark";
import { sendsMail, sendsText, viaWords } from "@/components/vias";
import { Say, t } from "@/words";
import { inDays } from "../fields/expiry";
import { useOrganisation } from "../remembered";
import { useAuthentication } from "../useAuthentication";
import classes from "./ReviewStep.module.css";

export function ReviewFacts({
  plan,
  invites,
  left = [],
}: {
  plan: PlanView;
  invites: InviteDraft;
  /** For each recipient the directory that they have left, where that is known apart from the plan. */
  left?: readonly (string | null)[];
}) {
  const overview = useOverview();
  const ours = useOrganisation();
  const { via = "email", language, time_zone } = invites;
  const way = useAuthentication(via);
  // A plan that cannot be carried out says nothing of its people: then they stand as they were written.
  const works = plan.problems.length === 0;
  const people = works ? plan.recipients : invites.recipients.map(asWritten);
  const count = works ? plan.invites : people.length * invites.devices_each;
  return (
    <div className={classes.columns}>
      <dl className={classes.facts}>
        <Fact name={t("enroll-invites")}>
          {invites.devices_each > 1
            ? t("enroll-review-invites-each", { n: count, each: invites.devices_each })
            : t("enroll-review-invites-one-each", { n: count })}
        </Fact>
        <Fact name={t("enroll-sent-by")}>
          <ViaIcons via={via} />
          {viaWords[via].what}
        </Fact>
        {sendsText(via) && (
          <Fact name={t("enroll-texts")}>
            <span>
              {plan.texts_cost ? (
                <Say
                  id="enroll-review-texts"
                  vars={{ n: count, cost: plan.texts_cost }}
                  parts={{ aside }}
                />
              ) : (
                <Say id="enroll-review-texts-no-price" vars={{ n: count }} parts={{ aside }} />
              )}
              {plan.texts_left_today !== null && (
                <>
                  <br />
                  {t("enroll-texts-left-today", { left: plan.texts_left_today })}
                </>
              )}
            </span>
          </Fact>
        )}
        <Fact name={t("enroll-language")}>
          {language
            ? languageName(language)
            : elseOurs(ours.language && languageName(ours.language))}
        </Fact>
        <Fact name={t("enroll-time-zone")}>
          {time_zone ? timeZoneName(time_zone) : elseOurs(timeZoneName(ours.time_zone))}
        </Fact>
        <Fact name={t("enroll-owned-by")}>{ownershipWords[invites.owned_by]}</Fact>
        <Fact name={t("enroll-group")}>
          {invites.group || (works ? groupWords(plan) : t("enroll-group-of-each"))}
          {plan.new_group && <Tag tone="accent">{t("enroll-will-be-created")}</Tag>}
        </Fact>
        {invites.domain && <Fact name={t("enroll-domain")}>{invites.domain}</Fact>}
        {works && (
          <Fact name={t("enroll-new-users")}>
            {plan.new_users === 0
              ? t("enroll-none-all-are-known")
              : t("enroll-users-will-be-created", { n: plan.new_users })}
          </Fact>
        )}
        {sendsMail(via) && (
          <Fact name={t("enroll-mail-goes")}>
            {overview?.mail_is_trial ? (
              <span>
                {sendsText(via) ? t("enroll-into-trial-mails") : t("enroll-into-trial-only")}{" "}
                <Link to="/settings/$section" params={{ section: "mail" }}>
                  {t("enroll-connect-a-mail-server")}
                </Link>
              </span>
            ) : (
              (overview?.mail_words ?? "")
            )}
          </Fact>
        )}
        <Fact name={t("enroll-links-open")}>
          <span>
            {overview?.portal.address || t("enroll-no-portal-address")}
            {overview?.portal.problem && (
              <span className={classes.trouble}>
                {" "}
                {overview.portal.problem}{" "}
                <Link to="/settings/$section" params={{ section: "portal" }}>
                  {t("enroll-portal-settings")}
                </Link>
              </span>
            )}
          </span>
        </Fact>
        <Fact name={t("enroll-expires")}>
          {expiryWords(exact(plan.expires_at), invites.valid_hours)}
        </Fact>
        <Fact name={t("enroll-authentication")}>
          {way === "directory" && t("authentication-directory-sign-in")}
          {way === "two_factor" && t("enroll-passcode-and-directory")}
          {way === "passcode" &&
            (via === "split" ? t("enroll-one-time-passcode-apart") : t("enroll-one-time-passcode"))}
        </Fact>
      </dl>
      <section className={classes.people} aria-label={t("enroll-people")}>
        <h3 className={classes.peopleTitle}>{t("count-people", { n: people.length })}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
        <ul className={classes.list} tabIndex={0} aria-label={t("enroll-people-invited")}>
          {people.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a form with problems may name somebody twice
            <li key={`${index} ${person.email}`} className={classes.person}>
              <Avatar name={person.name} size={26} />
              <span className={classes.who}>
                <span>{person.name}</span>
                <span className={classes.email}>{person.email}</span>
                {person.phone && <span className={`${classes.email} tabular`}>{person.phone}</span>}
                <span className={classes.marks}>
                  {left[index] && (
                    <Tag tone="warning">{t("approvals-has-left", { directory: left[index] })}</Tag>
                  )}
                  {invites.group === "" && person.group_why !== "" && (
                    <Tag>
                      {person.group === null
                        ? person.group_why
                        : t("enroll-group-why", { group: person.group, why: person.group_why })}
                    </Tag>
                  )}
                  {person.is_new && <Tag>{t("enroll-new-user")}</Tag>}
                  {invites.devices_each > 1 && (
                    <Tag>{t("count-invites", { n: invites.devices_each })}</Tag>
                  )}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function asWritten({ name, email, phone }: RecipientDraft): PlannedRecipient {
  return { name, email, phone: phone || null, is_new: false, group: null, group_why: "" };
}

/** Where the draft names no group: the one that all join by rule or default, or that it differs. */
function groupWords({ recipients }: PlanView): string {
  const [first] = recipients;
  const alike = recipients.every(
    (one) => one.group === first?.group && one.group_why === first.group_why,
  );
  if (!alike) return t("enroll-group-of-each");
  if (!first || first.group_why === "") return t("enroll-un-assigned");
  return first.group === null
    ? t("enroll-group-why-alone", { why: first.group_why })
    : t("enroll-group-why", { group: first.group, why: first.group_why });
}

/** `name` is the organisation's; blank until it was read. */
function elseOurs(name: string): string {
  return name
    ? t("enroll-each-persons-own-else-named", { name })
    : t("enroll-each-persons-own-else-the");
}

function aside(inside: ReactNode) {
  return <span className={classes.aside}>{inside}</span>;
}

function expiryWords(end: string, hours: number): string {
  const days = inDays(hours);
  return days === null
    ? t("enroll-review-expires-hours", { end, n: hours })
    : t("enroll-review-expires-days", { end, n: days });
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
