/** The mails and texts of all of a user's invites. Read only once somebody wants to see them. */
import { IconMail, IconMessage } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { UserMessageRow, UserRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { platformWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import { isTrialReply, messageWords } from "@/features/enrollment/timelineWords";
import { t } from "@/words";
import { useMessages } from "../queries";
import { Section } from "./Section";
import classes from "./UserDrawer.module.css";

export function UserMessages({ user }: { user: UserRow }) {
  const [asked, setAsked] = useState(false);
  const query = useMessages(user.id, asked);
  if (user.invites === 0) return null;
  if (!asked)
    return (
      <section aria-labelledby="user-messages">
        <div className={classes.sectionHead}>
          <h3 id="user-messages" className={classes.heading}>
            {t("users-messages")}
          </h3>
          <button type="button" className="link-button" onClick={() => setAsked(true)}>
            {t("users-show-messages")}
          </button>
        </div>
      </section>
    );
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  return (
    <Section
      id="user-messages"
      title={t("users-messages")}
      none={t("users-no-messages")}
      rows={query.data?.pages.flatMap((page) => page.rows) ?? []}
      more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
      busy={query.isFetching}
      error={query.error}
    >
      {(row) => <Message key={row.message.id} row={row} />}
    </Section>
  );
}

function Message({ row: { message, invite_id, platform } }: { row: UserMessageRow }) {
  const [Mark, channel] =
    message.channel === "sms" ? [IconMessage, t("users-text")] : [IconMail, t("users-mail")];
  const reply = isTrialReply(message.reply) ? "" : message.reply;
  return (
    <li>
      <Link to="/enrollment" search={{ invite: invite_id }} className={classes.card}>
        <Mark size={17} stroke={1.7} aria-hidden />
        <span className={classes.names}>
          <span className={`${classes.strong} truncate`}>
            {t("users-message-of", { channel, words: messageWords(message) })}
          </span>
          <span className={`${classes.quiet} truncate`} title={reply || undefined}>
            {[platformWords[platform].label, reply].filter(Boolean).join(" · ")}
          </span>
        </span>
        <span className={classes.quiet}>
          <RelativeTime at={message.updated_at} />
        </span>
      </Link>
    </li>
  );
}
