/** The imports as a table. Older ones come as one scrolls; J, K and arrows move, Enter opens. */
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import type { BatchRow } from "@/bindings";
import { count } from "@/components/numbers";
import { RelativeTime } from "@/components/RelativeTime";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import classes from "./HistoryPage.module.css";
import { useJob } from "./queries";
import { StageBadge } from "./StageBadge";

/** The next window is asked for when less than this is left below the view, in CSS pixels. */
const askAhead = 600;
const group = t("batches-import-history");

export function HistoryTable({
  rows,
  more,
  loading,
  onMore,
}: {
  rows: readonly BatchRow[];
  /** There are older imports. */
  more: boolean;
  loading: boolean;
  onMore: () => void;
}) {
  const job = useJob().data;
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const navigate = useNavigate();

  const ask = useCallback(() => {
    const view = scroller.current;
    if (!view || !more || loading) return;
    if (view.scrollTop + view.clientHeight > view.scrollHeight - askAhead) onMore();
  }, [more, loading, onMore]);
  // A window that fills less than the view is never scrolled.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came in change the height
  useEffect(ask, [ask, rows.length]);

  // Rare: a column of zeros would only take room.
  const withUnknown = rows.some((row) => row.unknown > 0);
  const step = (by: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>("a[data-file]") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts([
    { keys: "j", label: t("batches-next-import"), group, run: () => step(1) },
    { keys: "k", label: t("batches-previous-import"), group, run: () => step(-1) },
    { keys: "arrowdown", run: () => step(1) },
    { keys: "arrowup", run: () => step(-1) },
  ]);

  return (
    <section
      ref={scroller}
      className={classes.scroller}
      onScroll={ask}
      aria-label={t("batches-imports")}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("batches-file")}</th>
            <th scope="col">{t("batches-imported-by")}</th>
            <th scope="col">{t("batches-when")}</th>
            <th scope="col">{t("batches-stage")}</th>
            <th scope="col" className={classes.figure}>
              {t("batches-invites")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("batches-sent")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("batches-failed")}
            </th>
            {withUnknown && (
              <th scope="col" className={classes.figure} title={t("batches-their-fate-is-unknown")}>
                {t("batches-unknown")}
              </th>
            )}
            <th scope="col" className={classes.figure}>
              {t("batches-waiting")}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr
              key={row.id}
              onClick={(event) => {
                if ((event.target as Element).closest("a")) return;
                void navigate({ to: "/batches/$batchId", params: { batchId: row.id } });
              }}
            >
              <td>
                <Link
                  data-file
                  to="/batches/$batchId"
                  params={{ batchId: row.id }}
                  className={`${classes.file} truncate`}
                  title={row.file_name}
                >
                  {row.file_name}
                </Link>
              </td>
              <td>
                <span className="truncate" title={row.by}>
                  {row.by}
                </span>
              </td>
              <td>
                <RelativeTime at={row.at} />
              </td>
              <td>
                <StageBadge stage={row.stage} paused={job?.paused} />
              </td>
              <td className={classes.figure}>{count(row.invites)}</td>
              <td className={classes.figure}>{count(row.sent)}</td>
              <td className={classes.figure}>
                <span className={row.failed > 0 ? classes.failed : classes.none}>
                  {count(row.failed)}
                </span>
              </td>
              {withUnknown && (
                <td className={classes.figure}>
                  <span className={row.unknown > 0 ? classes.unknown : classes.none}>
                    {count(row.unknown)}
                  </span>
                </td>
              )}
              <td className={classes.figure}>
                <span className={row.waiting === 0 ? classes.none : undefined}>
                  {count(row.waiting)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <div className={classes.more}>
          <Button variant="subtle" size="xs" loading={loading} onClick={onMore}>
            {t("batches-older-imports")}
          </Button>
        </div>
      )}
    </section>
  );
}
