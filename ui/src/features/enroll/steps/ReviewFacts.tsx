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
import { duration } from "../fields/expiry";
import classes from "./ReviewStep.module.css";

export function ReviewFacts({ plan, invites }: { plan: PlanView; invites: InviteDraft }) {
  const overview = useOverview();
  const { via = "email", language } = invites;
  return (
    <div className={classes.columns}>
      <dl className={classes.facts}>
        <Fact name="Invites">
          {counted(plan.invites, "invite")}, one per device
          {invites.devices_each > 1 && `: ${invites.devices_each} for each person`}
        </Fact>
        <Fact name="Sent by">
          <ViaIcons via={via} />
          {viaWords[via].what}
        </Fact>
        {sendsText(via) && (
          <Fact name="Texts">
            <span>
              {counted(plan.invites, "text")}
              <span className={classes.aside}>
                {plan.texts_cost ? `, ${plan.texts_cost} together` : ", no price is set"}
              </span>
            </span>
          </Fact>
        )}
        <Fact name="Language">
          {language ? ownLanguageName(language) : "Each person’s own, else the organisation’s"}
        </Fact>
        <Fact name="Owned by">{ownershipWords[invites.owned_by]}</Fact>
        <Fact name="Group">
          {invites.group || "Un-assigned"}
          {plan.new_group && <Tag tone="accent">Will be created</Tag>}
        </Fact>
        {invites.domain && <Fact name="Domain">{invites.domain}</Fact>}
        <Fact name="New users">
          {plan.new_users === 0
            ? "None: all are known"
            : `${counted(plan.new_users, "user")} will be created`}
        </Fact>
        {sendsMail(via) && (
          <Fact name="Mail goes">
            {overview?.mail_is_trial ? (
              <span>
                Into the trial outbox: {sendsText(via) ? "no mail" : "nothing"} leaves this
                computer.{" "}
                <Link to="/settings/$section" params={{ section: "mail" }}>
                  Connect a mail server
                </Link>
              </span>
            ) : (
              (overview?.mail_words ?? "")
            )}
          </Fact>
        )}
        <Fact name="Links open">
          <span>
            {overview?.portal.address || "No portal address yet"}
            {overview?.portal.problem && (
              <span className={classes.trouble}>
                {" "}
                {overview.portal.problem}{" "}
                <Link to="/settings/$section" params={{ section: "portal" }}>
                  Portal settings
                </Link>
              </span>
            )}
          </span>
        </Fact>
        <Fact name="Expires">
          {exact(plan.expires_at)}, in {duration(invites.valid_hours)}
        </Fact>
        <Fact name="Authentication">
          One-time passcode{via === "split" && ", apart from the link"}
        </Fact>
      </dl>
      <section className={classes.people} aria-label="People">
        <h3 className={classes.peopleTitle}>
          {counted(plan.recipients.length, "person", "people")}
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
        <ul className={classes.list} tabIndex={0} aria-label="Who gets an invite">
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
              {person.is_new && <Tag>New user</Tag>}
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
