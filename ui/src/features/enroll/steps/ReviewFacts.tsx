/** The plan as a list of facts, and the people it is for. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useOverview } from "@/app/session";
import type { InviteDraft, PlanView } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { Tag } from "@/components/Chip";
import { ownLanguageName } from "@/components/languages";
import { counted } from "@/components/numbers";
import { ownershipWords } from "@/components/platforms";
import { exact } from "@/components/time";
import { ViaIcons } from "@/components/ViaMark";
import { sendsMail, sendsText, viaWords } from "@/components/vias";
import { t } from "@/words";
import { duration } from "../fields/expiry";
import classes from "./ReviewStep.module.css";

export function ReviewFacts({ plan, invites }: { plan: PlanView; invites: InviteDraft }) {
  const overview = useOverview();
  const { via = "email", language } = invites;
  return (
    <div className={classes.columns}>
      <dl className={classes.facts}>
        <Fact name={t("enroll-invites")}>
          {counted(plan.invites, "invite")}, one per device
          {invites.devices_each > 1 && `: ${invites.devices_each} for each person`}
        </Fact>
        <Fact name={t("enroll-sent-by")}>
          <ViaIcons via={via} />
          {viaWords[via].what}
        </Fact>
        {sendsText(via) && (
          <Fact name={t("enroll-texts")}>
            <span>
              {counted(plan.invites, "text")}
              <span className={classes.aside}>
                {plan.texts_cost ? `, ${plan.texts_cost} together` : t("enroll-no-price-is-set")}
              </span>
            </span>
          </Fact>
        )}
        <Fact name={t("enroll-language")}>
          {language ? ownLanguageName(language) : t("enroll-each-persons-own-else-the")}
        </Fact>
        <Fact name={t("enroll-owned-by")}>{ownershipWords[invites.owned_by]}</Fact>
        <Fact name={t("enroll-group")}>
          {invites.group || "Un-assigned"}
          {plan.new_group && <Tag tone="accent">{t("enroll-will-be-created")}</Tag>}
        </Fact>
        {invites.domain && <Fact name={t("enroll-domain")}>{invites.domain}</Fact>}
        <Fact name={t("enroll-new-users")}>
          {plan.new_users === 0
            ? t("enroll-none-all-are-known")
            : `${counted(plan.new_users, "user")} will be created`}
        </Fact>
        {sendsMail(via) && (
          <Fact name={t("enroll-mail-goes")}>
            {overview?.mail_is_trial ? (
              <span>
                Into the trial outbox: {sendsText(via) ? "no mail" : "nothing"} leaves this
                computer.{" "}
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
            {overview?.portal.address || "No portal address yet"}
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
          {exact(plan.expires_at)}, in {duration(invites.valid_hours)}
        </Fact>
        <Fact name={t("enroll-authentication")}>
          One-time passcode{via === "split" && ", apart from the link"}
        </Fact>
      </dl>
      <section className={classes.people} aria-label={t("enroll-people")}>
        <h3 className={classes.peopleTitle}>
          {counted(plan.recipients.length, "person", "people")}
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
        <ul className={classes.list} tabIndex={0} aria-label={t("enroll-who-gets-an-invite-2")}>
          {plan.recipients.map((person) => (
            <li key={person.email} className={classes.person}>
              <Avatar name={person.name} size={26} />
              <span className={classes.who}>
                <span className="truncate">{person.name}</span>
                <span className={`${classes.email} truncate`}>{person.email}</span>
                {person.phone && (
                  <span className={`${classes.email} tabular truncate`}>{person.phone}</span>
                )}
              </span>
              {person.is_new && <Tag>{t("enroll-new-user")}</Tag>}
              {invites.devices_each > 1 && <Tag>{invites.devices_each} invites</Tag>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
