/** Invites that may be any number: on what terms they go, and the first of them. */
import type { ListedInvite, ListedInvites } from "@/bindings";
import { Tag } from "@/components/Chip";
import { PlatformIcon } from "@/components/PlatformIcon";
import { ownershipWords, platformWords } from "@/components/platforms";
import { exact } from "@/components/time";
import { ViaIcons } from "@/components/ViaMark";
import { viaWords } from "@/components/vias";
import { authenticationWords } from "@/features/settings/enrollment/enrollmentForm";
import { t } from "@/words";
import classes from "./ListReview.module.css";

export function ListReview({ list, title }: { list: ListedInvites; title: string }) {
  const { first, count, expires_at, send_at } = list;
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.quiet}>
          {first.length < count
            ? t("approvals-first-of", { shown: first.length, n: count })
            : t("count-invites", { n: count })}
        </span>
        <span className={classes.terms}>
          {send_at === null
            ? t("approvals-leaves-at-once", { end: exact(expires_at) })
            : t("approvals-leaves-at", { when: exact(send_at), end: exact(expires_at) })}
        </span>
      </div>
      {first.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
        <section className={classes.rows} tabIndex={0} aria-label={t("enroll-people-invited")}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t("approvals-person")}</th>
                <th scope="col">{t("approvals-device")}</th>
                <th scope="col">{t("enroll-group")}</th>
                <th scope="col">{t("enroll-sent-by")}</th>
              </tr>
            </thead>
            <tbody>
              {first.map((invite, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a person may have several invites
                <Row key={index} invite={invite} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Row({ invite }: { invite: ListedInvite }) {
  const { name, email, email_before, phone, platform, group, group_why, via, left } = invite;
  return (
    <tr>
      <td>
        <span className={classes.name}>{name}</span>
        {left !== null && <Tag tone="warning">{t("approvals-has-left", { directory: left })}</Tag>}
        <span className={classes.small}>{email}</span>
        {email_before !== null && (
          <span className={classes.small}>
            {t("approvals-email-before", { email: email_before })}
          </span>
        )}
        {phone !== null && <span className={`${classes.small} tabular`}>{phone}</span>}
      </td>
      <td>
        <span className={classes.sign}>
          <PlatformIcon platform={platform} size={14} />
          {platformWords[platform].label}
        </span>
        <span className={classes.small}>{ownershipWords[invite.owned_by]}</span>
      </td>
      <td>{groupWords(group, group_why)}</td>
      <td>
        <span className={classes.sign}>
          <ViaIcons via={via} size={14} />
          {viaWords[via].what}
        </span>
        <span className={classes.small}>{authenticationWords[invite.authentication]}</span>
      </td>
    </tr>
  );
}

function groupWords(group: string | null, why: string): string {
  if (group === null)
    return why === "" ? t("enroll-un-assigned") : t("enroll-group-why-alone", { why });
  return why === "" ? group : t("enroll-group-why", { group, why });
}
