/** The syncs of a directory, latest first, with what became of each. */
import { Button } from "@mantine/core";
import type { DirectorySyncRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { RelativeTime } from "@/components/RelativeTime";
import { t } from "@/words";
import { useSyncHistory } from "../queries";
import { OutcomeBadge } from "../StandingBadge";
import { resultOf } from "../words";
import classes from "./Sync.module.css";

const dash = "—";

export function History({ id }: { id: string }) {
  const list = useSyncHistory(id);
  const { rows } = list;
  return (
    <section className={classes.history} aria-labelledby="directory-history">
      <h2 id="directory-history" className={classes.heading}>
        {t("directories-history")}
      </h2>
      {list.isError && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} compact />
      )}
      {list.isPending && (
        <p className={classes.quiet} role="status">
          {t("directories-reading-history")}
        </p>
      )}
      {list.isSuccess && rows.length === 0 && (
        <p className={classes.quiet}>{t("directories-no-history")}</p>
      )}
      {rows.length > 0 && (
        <table className={classes.table} aria-labelledby="directory-history">
          <thead>
            <tr>
              <th scope="col">{t("directories-when")}</th>
              <th scope="col">{t("directories-outcome")}</th>
              <th scope="col">{t("directories-what")}</th>
              <th scope="col">{t("directories-extent")}</th>
              <th scope="col">{t("directories-by")}</th>
              <th scope="col" className={classes.figure}>
                {t("directories-took")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className={classes.nowrap}>
                  <RelativeTime at={row.started_at} />
                </td>
                <td>
                  <OutcomeBadge outcome={row.outcome} />
                </td>
                <td className={classes.what}>
                  <p>{resultOf(row)}</p>
                  {row.outcome === "done" && row.words && (
                    <p className={classes.quiet}>{row.words}</p>
                  )}
                  {row.outcome === "failed" && row.remedy && (
                    <p className={classes.quiet}>{row.remedy}</p>
                  )}
                </td>
                <td className={classes.nowrap}>
                  {row.full ? t("directories-everybody") : t("directories-changes")}
                </td>
                <td>{row.by || t("directories-by-itself")}</td>
                <td className={`${classes.figure} tabular`}>{tookWords(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <Button
          className={classes.older}
          variant="subtle"
          size="xs"
          loading={list.isFetchingNextPage}
          onClick={() => {
            // A quiet re-read must not be cut off by the next window.
            if (!list.isFetching) void list.fetchNextPage();
          }}
        >
          {t("directories-older-syncs")}
        </Button>
      )}
    </section>
  );
}

function tookWords({ started_at, ended_at }: DirectorySyncRow): string {
  if (ended_at === null) return dash;
  const seconds = Math.max(1, Math.round((ended_at - started_at) / 1000));
  return seconds < 120
    ? t("settings-seconds", { n: seconds })
    : t("directories-minutes", { n: Math.round(seconds / 60) });
}
