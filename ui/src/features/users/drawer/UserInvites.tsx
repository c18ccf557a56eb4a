/** The invites of a user, latest first, a window at a time. */
import { IconChevronRight } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { commands, type UserDetail } from "@/bindings";
import { PlatformIcon } from "@/components/PlatformIcon";
import { ownershipWords, platformWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import { StateBadge } from "@/components/StateBadge";
import { call } from "@/platform/call";
import { t } from "@/words";
import { aroundKey } from "../queries";
import { Section } from "./Section";
import classes from "./UserDrawer.module.css";

export function UserInvites({ detail }: { detail: UserDetail }) {
  const { user, invites, more_invites } = detail;
  const more = useInfiniteQuery({
    queryKey: [...aroundKey, "invites", user.id, more_invites],
    initialPageParam: more_invites,
    queryFn: ({ pageParam }) => call(commands.userInvites(user.id, pageParam)),
    getNextPageParam: (last) => last.next,
    enabled: false,
  });
  const rows = [...invites, ...(more.data?.pages.flatMap((page) => page.rows) ?? [])];
  const rest = more.data ? more.hasNextPage : more_invites !== null;
  return (
    <Section
      id="user-invites"
      title={t("users-invites")}
      count={user.invites}
      none={t("users-no-invites")}
      rows={rows}
      more={rest ? () => void (more.data ? more.fetchNextPage() : more.refetch()) : undefined}
      busy={more.isFetching}
      error={more.error}
      all={
        user.email && (
          <Link to="/enrollment" search={{ q: user.email }}>
            {t("users-in-the-list")}
          </Link>
        )
      }
    >
      {(invite) => (
        <li key={invite.id}>
          <Link to="/enrollment" search={{ invite: invite.id }} className={classes.card}>
            <PlatformIcon platform={invite.platform} size={18} />
            <span className={classes.names}>
              <span className={`${classes.strong} truncate`}>
                {t("users-invite-of", {
                  platform: platformWords[invite.platform].label,
                  owned: ownershipWords[invite.owned_by],
                })}
              </span>
              <span className={`${classes.quiet} truncate`}>
                {[invite.group, invite.reason].filter(Boolean).join(" · ")}
              </span>
            </span>
            <span className={classes.quiet}>
              <RelativeTime at={invite.created_at} />
            </span>
            <StateBadge state={invite.state} />
            <IconChevronRight size={15} stroke={1.7} aria-hidden />
          </Link>
        </li>
      )}
    </Section>
  );
}
