/** What happened to a user, their invites and devices, latest first, a window at a time. */

import type { UserRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { Timeline } from "@/components/Timeline";
import { t } from "@/words";
import { useHistory } from "../queries";
import { historyWords } from "../words";
import classes from "./UserDrawer.module.css";

export function UserHistory({ user }: { user: UserRow }) {
  const query = useHistory(user.id);
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  if (!query.data)
    return (
      <p className={classes.quiet} role="status">
        {t("users-loading")}
      </p>
    );
  const lines = query.data.pages
    .flatMap((page) => page.rows)
    .map((row) => {
      const { words, tone, detail } = historyWords(row);
      const of = row.device_id
        ? t("users-of-a-device")
        : row.invite_id
          ? t("users-of-an-invite")
          : "";
      const by = row.entry.by && t("users-event-by", { name: row.entry.by });
      return {
        at: row.entry.at,
        words,
        tone,
        beside: [of, detail, by].filter(Boolean).join(" · "),
      };
    });
  return (
    <div>
      <Timeline lines={lines} />
      {query.isError && (
        <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} compact />
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className={`link-button ${classes.more}`}
          disabled={query.isFetching}
          onClick={() => void query.fetchNextPage()}
        >
          {t("users-show-earlier")}
        </button>
      )}
    </div>
  );
}
