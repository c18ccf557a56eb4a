/** The rows of the review, drawn only while in view and read a window at a time. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { commands, type UserImportRow, type UserImportState } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import badge from "@/components/StateBadge.module.css";
import { call } from "@/platform/call";
import { t } from "@/words";
import { fieldName, valueWords } from "../words";
import classes from "./Review.module.css";
import { stateWords } from "./states";

const rowHeight = 40;
const windowSize = 200;
const overscan = 12;
/** Height of all around the rows, roughly, in CSS pixels. */
const aroundTheRows = 290;

export function ReviewRows({
  id,
  show,
  version,
}: {
  /** Of the opened file. */
  id: string;
  show: UserImportState | null;
  /** Names the review whose rows these are. */
  version: number;
}) {
  const query = useInfiniteQuery({
    queryKey: ["user-import-rows", id, show, version],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => call(commands.userImportRows(id, show, pageParam, windowSize)),
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && read < last.total ? read : undefined;
    },
    gcTime: 0,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const scroller = useRef<HTMLElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    initialRect: { width: 1100, height: Math.max(200, window.innerHeight - aroundTheRows) },
  });
  const items = list.getVirtualItems();
  const near = (items.at(-1)?.index ?? 0) >= rows.length - 60;
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (near && hasNextPage && !isFetching) void fetchNextPage();
  }, [near, hasNextPage, isFetching, fetchNextPage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows begin at their first
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [show]);
  if (query.isError && rows.length === 0)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
      tabIndex={0}
      aria-label={t("users-import-rows")}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by their position, which table elements cannot be */}
      <div
        role="table"
        aria-label={t("users-import-rows")}
        aria-rowcount={(query.data?.pages[0]?.total ?? 0) + 1}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to do in it */}
        <div role="row" className={classes.header}>
          {[
            t("users-import-line"),
            t("users-user"),
            t("users-import-does"),
            t("users-import-why"),
          ].map((word) => (
            // biome-ignore lint/a11y/useSemanticElements: see the table
            // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in it
            <div key={word} role="columnheader">
              {word}
            </div>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
        <div role="rowgroup" className={classes.body} style={{ height: list.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            return row && <Line key={item.key} row={row} top={item.start} />;
          })}
        </div>
      </div>
      {query.isSuccess && rows.length === 0 && (
        <p className={classes.quiet}>{t("users-import-no-such-rows")}</p>
      )}
      {query.isFetchNextPageError && (
        <ErrorState error={query.error} onRetry={() => void fetchNextPage()} compact />
      )}
    </section>
  );
}

function Line({ row, top }: { row: UserImportRow; top: number }) {
  const { word, icon: Mark, tone } = stateWords[row.state];
  const changes = row.changes.map(({ field, before, after }) =>
    t("users-import-change-of", {
      field: fieldName(field),
      before: valueWords(field, before),
      after: valueWords(field, after),
    }),
  );
  const why = [...changes, row.words].filter(Boolean).join(" · ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table
    // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in it
    <div
      role="row"
      className={classes.row}
      data-state-of-row={row.state}
      style={{ transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
      <div role="cell" className={classes.line}>
        {row.line}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
      <div role="cell" className={classes.who}>
        <span className={`${classes.name} truncate`} title={row.name}>
          {row.name || t("users-nothing")}
        </span>
        <span className={`${classes.email} truncate`} title={row.email}>
          {row.email || t("users-nothing")}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
      <div role="cell">
        <span className={badge.badge} data-state={tone}>
          <Mark size={14} stroke={1.7} aria-hidden />
          {word}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
      <div role="cell" className={`${classes.why} truncate`} title={why}>
        {why}
      </div>
    </div>
  );
}
