/** The rows of the review, drawn only while in view and read a window at a time. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import {
  commands,
  type UserImportRow,
  type UserImportState,
  type UserImportSummary,
} from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import badge from "@/components/StateBadge.module.css";
import { toasts } from "@/components/toasts";
import suggestions from "@/features/bulk/review/grid/GridLine.module.css";
import { isFocusLost } from "@/keyboard/isFocusLost";
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

/** Which rows: all of a state, or those of which something is not used, whatever they do. */
export type Shown = UserImportState | "doubtful" | null;

const isDoubtful = ({ state, words }: UserImportRow) => state !== "faulty" && words !== "";

export function ReviewRows({
  id,
  show,
  version,
  onMended,
}: {
  /** Of the opened file. */
  id: string;
  show: Shown;
  /** Names the review whose rows these are. */
  version: number;
  /** A suggestion was taken: the review has other numbers. */
  onMended: (summary: UserImportSummary) => void;
}) {
  /** Where a suggestion was taken, until the list has said what came of it. */
  const takenAt = useRef(0);
  const mended = useRef(false);
  const mend = useMutation({
    mutationFn: ({ row }: UserImportRow) => call(commands.takeUserImportSuggestion(id, row)),
    onSuccess: (summary) => {
      mended.current = true;
      onMended(summary);
    },
    onError: (cause) => toasts.failed(cause),
  });
  const doubtful = show === "doubtful";
  // The engine knows them by their words alone: they are found among all rows.
  const state = doubtful ? null : show;
  const query = useInfiniteQuery({
    queryKey: ["user-import-rows", id, state, version],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => call(commands.userImportRows(id, state, pageParam, windowSize)),
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && read < last.total ? read : undefined;
    },
    gcTime: 0,
    // One that was mended leaves the others where they are.
    placeholderData: (rows, before) => (before?.queryKey[2] === state ? rows : undefined),
  });
  const busy = mend.isPending || query.isPlaceholderData;
  const read = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const rows = doubtful ? read.filter(isDoubtful) : read;
  const scroller = useRef<HTMLElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    initialRect: { width: 1100, height: Math.max(200, window.innerHeight - aroundTheRows) },
  });
  const items = list.getVirtualItems();
  const near = doubtful || (items.at(-1)?.index ?? 0) >= rows.length - 60;
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (near && hasNextPage && !isFetching) void fetchNextPage();
  }, [near, hasNextPage, isFetching, fetchNextPage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows begin at their first
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [show]);
  // The row may be gone from what is shown, and what had the focus with it.
  useEffect(() => {
    if (busy || !query.isSuccess || !mended.current) return;
    mended.current = false;
    const pane = scroller.current;
    if (pane && isFocusLost()) (chipFrom(pane, takenAt.current) ?? pane).focus();
  }, [busy, query.isSuccess]);
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
        aria-rowcount={(doubtful ? rows.length : (query.data?.pages[0]?.total ?? 0)) + 1}
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
            return (
              row && (
                <Line
                  key={item.key}
                  row={row}
                  top={item.start}
                  at={item.index}
                  busy={busy}
                  onMend={() => {
                    takenAt.current = item.index;
                    mend.mutate(row);
                  }}
                />
              )
            );
          })}
        </div>
      </div>
      {query.isSuccess && rows.length === 0 && (
        <p className={classes.quiet} role="status">
          {query.hasNextPage ? t("users-import-doubtful-looking") : t("users-import-no-such-rows")}
        </p>
      )}
      {query.isFetchNextPageError && (
        <ErrorState error={query.error} onRetry={() => void fetchNextPage()} compact />
      )}
    </section>
  );
}

/** The next suggestion from a place in the list on, else the last one before it. */
function chipFrom(pane: HTMLElement, at: number): HTMLElement | undefined {
  const chips = [...pane.querySelectorAll<HTMLElement>("button[data-at]")];
  return chips.find((chip) => Number(chip.dataset.at) >= at) ?? chips.at(-1);
}

function Line({
  row,
  top,
  at,
  busy,
  onMend,
}: {
  row: UserImportRow;
  top: number;
  /** Its place in the list. */
  at: number;
  busy: boolean;
  onMend: () => void;
}) {
  const { word, icon: Mark, tone } = stateWords[row.state];
  const changes = row.changes.map(({ field, before, after }) =>
    t("users-import-change-of", {
      field: fieldName(field),
      before: valueWords(field, before),
      after: valueWords(field, after),
    }),
  );
  const doubtful = isDoubtful(row);
  const deeds = changes.join(" · ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table
    // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in it
    <div
      role="row"
      className={classes.row}
      data-state-of-row={row.state}
      data-doubtful={doubtful || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
      <div role="cell" className={classes.line}>
        {row.line}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see the table */}
      <div role="cell" className={classes.who}>
        {row.name ? (
          <span className={`${classes.name} truncate`} title={row.name}>
            {row.name}
          </span>
        ) : (
          <span className={classes.email}>{t("users-import-without-a-name")}</span>
        )}
        <span className={`${classes.email} truncate`} title={row.email}>
          {row.email || t("users-import-without-an-address")}
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
      <div role="cell" className={classes.reason}>
        <span className={classes.why} title={[deeds, row.words].filter(Boolean).join("\n")}>
          {deeds}
          {deeds && row.words && " · "}
          {row.words && (
            <span className={classes.words}>
              {doubtful && <IconAlertTriangle size={14} stroke={1.7} aria-hidden />}
              {row.words}
            </span>
          )}
        </span>
        {row.suggestion && (
          <button
            type="button"
            className={suggestions.chip}
            data-at={at}
            title={t("users-import-take", { value: row.suggestion.value })}
            disabled={busy}
            onClick={onMend}
          >
            {row.suggestion.chip}
          </button>
        )}
      </div>
    </div>
  );
}
