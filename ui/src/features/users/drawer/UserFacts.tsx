/** What is known of a user, and of each fact whether a directory keeps it. */
import { IconAddressBook } from "@tabler/icons-react";
import type { UserDetail, UserRow } from "@/bindings";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import { DirectoryBadge } from "../UserBadges";
import { fieldWords, fromWords, type UserField, valueWords } from "../words";
import { SignInPause } from "./SignInPause";
import classes from "./UserDrawer.module.css";

/** Name and address stand in the head. */
const listed = ["user_name", "domain", "phone", "language", "time_zone"] as const;

export function UserFacts({ detail }: { detail: UserDetail }) {
  const { user, directory_groups } = detail;
  const { source } = user;
  return (
    <dl className={`${classes.facts} ${classes.framed}`}>
      <dt>{t("users-from")}</dt>
      <dd>
        {source === null ? (
          fromWords(user)
        ) : (
          <>
            <span className={`${classes.strong} truncate`}>{source.directory}</span>
            <DirectoryBadge state={source.state} />
          </>
        )}
      </dd>
      {source && (
        <>
          <dt>{t("users-brought")}</dt>
          <dd>
            <span>
              <Brought
                synced={source.synced.filter((field) => field === "name" || field === "email")}
              />
              <span className={classes.quiet}>
                {source.state === "present" ? (
                  <Say id="users-seen" parts={{ time: <RelativeTime at={source.seen_at} /> }} />
                ) : (
                  <Say
                    id={source.reason ? "users-state-since" : "users-state-since-alone"}
                    vars={{ reason: source.reason }}
                    parts={{ time: <RelativeTime at={source.since} /> }}
                  />
                )}
              </span>
            </span>
          </dd>
        </>
      )}
      <SignInPause detail={detail} />
      {listed.map((field) => (
        <Fact key={field} user={user} field={field} />
      ))}
      {source && (
        <>
          <dt>{t("users-directory-groups")}</dt>
          <dd>
            {directory_groups.length === 0 ? (
              <span className={classes.quiet}>{t("users-in-no-directory-group")}</span>
            ) : (
              directory_groups.map((group) => group.name).join(", ")
            )}
          </dd>
        </>
      )}
      <dt>{t("users-made")}</dt>
      <dd>
        <RelativeTime at={user.created_at} />
      </dd>
      <dt>{t("users-last-activity")}</dt>
      <dd>
        <RelativeTime at={user.active_at} />
      </dd>
    </dl>
  );
}

function Brought({ synced }: { synced: readonly string[] }) {
  return (
    <span className={classes.line}>
      {synced.length === 0
        ? t("users-brings-neither")
        : synced.length === 2
          ? t("users-brings-name-and-address")
          : synced[0] === "name"
            ? t("users-brings-name")
            : t("users-brings-address")}
    </span>
  );
}

function Fact({ user, field }: { user: UserRow; field: Exclude<UserField, "name" | "email"> }) {
  const value = user[field];
  const { source } = user;
  return (
    <>
      <dt>{fieldWords[field]}</dt>
      <dd>
        {value ? (
          valueWords(field, value)
        ) : (
          <span className={classes.quiet}>
            {field === "language" || field === "time_zone" ? t("users-ours") : t("users-nothing")}
          </span>
        )}
        {source?.synced.includes(field) && (
          <span
            className={classes.from}
            title={t("users-changed-in", { directory: source.directory })}
          >
            <IconAddressBook size={13} stroke={1.7} aria-hidden />
            {source.directory}
          </span>
        )}
      </dd>
    </>
  );
}
