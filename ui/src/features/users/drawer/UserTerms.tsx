/** The terms of use that a user accepted, latest first: which version, read in which language, when, and with which invite. */
import { IconChevronRight, IconFileText } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { TermsAcceptance, UserRow } from "@/bindings";
import { languageName } from "@/components/languages";
import { RelativeTime } from "@/components/RelativeTime";
import { t } from "@/words";
import { useTermsOf } from "../queries";
import { Section } from "./Section";
import classes from "./UserDrawer.module.css";

export function UserTerms({ user }: { user: UserRow }) {
  const query = useTermsOf(user.id);
  const rows = [...(query.data ?? [])].sort((a, b) => b.at - a.at);
  // Where nobody is asked there is nothing to tell.
  if (rows.length === 0 && !query.isError) return null;
  return (
    <Section
      id="user-terms"
      title={t("users-terms")}
      count={rows.length}
      none=""
      rows={rows}
      more={query.isError ? () => void query.refetch() : undefined}
      busy={query.isFetching}
      error={query.error}
      all={
        <Link to="/settings/$section" params={{ section: "terms" }}>
          {t("users-read-the-terms")}
        </Link>
      }
    >
      {(row) => <Accepted key={`${row.invite_id} ${row.version}`} row={row} user={user} />}
    </Section>
  );
}

function Accepted({ row, user }: { row: TermsAcceptance; user: UserRow }) {
  const as = [
    row.user_name !== user.name && row.user_name,
    row.user_email !== user.email && row.user_email,
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <li>
      <Link to="/enrollment" search={{ invite: row.invite_id }} className={classes.card}>
        <IconFileText size={17} stroke={1.7} aria-hidden />
        <span className={classes.names}>
          <span className={`${classes.strong} truncate`}>
            {t("users-terms-version", { version: row.version })}
          </span>
          <span className={`${classes.quiet} truncate`}>
            {as === ""
              ? t("users-terms-read-in", { language: languageName(row.language) })
              : t("users-terms-read-in-as", { language: languageName(row.language), as })}
          </span>
        </span>
        <span className={classes.quiet}>
          <RelativeTime at={row.at} />
        </span>
        <IconChevronRight size={15} stroke={1.7} aria-hidden />
      </Link>
    </li>
  );
}
