/**
 * The list itself: sticky header, rows drawn only while in view, keyboard, selection. It knows
 * nothing of where rows come from; it asks for more when its end comes near.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import type { InviteFilter, InviteRow, InviteSort } from "@/bindings";
import { useStands } from "@/components/Later";
import { HeadCell } from "@/components/list/HeadCell";
import classes from "@/components/list/Table.module.css";
import { useSteadyScroll } from "@/components/list/useSteadyScroll";
import { TickBox } from "@/components/TickBox";
import { t } from "@/words";
import type { InviteActions } from "./actions";
import type { Column } from "./columns";
import { InviteLine } from "./InviteLine";
import { sortWords } from "./search";
import { type Chosen, has, headerMark } from "./selection";
import { useListKeys } from "./useListKeys";

export const rowHeight = 40;
/** Rows drawn above and below the view, so that scrolling meets no blank. */
const overscan = 12;
/** Height of all that stands above and below the list, roughly, in CSS pixels. */
const aroundTheList = 380;
/** Rows left below the view when the next window is asked for. */
const askAhead = 60;

export interface TableProps {
  rows: readonly InviteRow[];
  /** All rows that the filter shows, loaded or not. */
  total: number;
  columns: readonly Column[];
  sort: InviteSort;
  onSort: (sort: InviteSort) => void;
  filter: InviteFilter;
  chosen: Chosen;
  /** Rows can be chosen and have a menu. */
  manages: boolean;
  onMark: (ids: readonly string[], on: boolean) => void;
  onOpen: (id: string) => void;
  onShowQr: (row: InviteRow) => void;
  onPrint: (row: InviteRow) => void;
  onResend: (row: InviteRow) => void;
  onRevoke: (row: InviteRow) => void;
  actions: InviteActions;
  /** The view nears its end. */
  onNeedMore: () => void;
  /** First and last row in view, from 0. */
  onView: (first: number, last: number) => void;
  /** Shown answers belong to the filter before. */
  stale: boolean;
  /** In place of rows: loading, empty, failed. */
  children?: ReactNode;
}

export function InviteTable(props: TableProps) {
  const { rows, columns, filter, chosen, onMark, onView, onNeedMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // At first only what is seen: every row more delays the picture.
  const stands = useStands();
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: stands ? overscan : 1,
    // The sticky header covers the top of the scroller.
    scrollPaddingStart: rowHeight,
    // Before the first measurement, and where nothing is ever measured (tests).
    initialRect: { width: 1100, height: Math.max(200, window.innerHeight - aroundTheList) },
  });
  const items = list.getVirtualItems();
  const keys = useListKeys(props, (index) => list.scrollToIndex(index, { align: "auto" }));
  useSteadyScroll(scroller, rows, rowHeight);

  const scrollTop = list.scrollOffset ?? 0;
  const viewHeight = (list.scrollRect?.height ?? 560) - 33;
  const first = Math.floor(scrollTop / rowHeight);
  const last = Math.min(rows.length, Math.ceil((scrollTop + viewHeight) / rowHeight)) - 1;
  const near = (items.at(-1)?.index ?? 0) >= rows.length - askAhead;
  useEffect(() => onView(first, last), [onView, first, last]);
  useEffect(() => {
    if (near && rows.length > 0) onNeedMore();
  }, [near, rows.length, onNeedMore]);

  const ids = rows.map((row) => row.id);
  const head = headerMark(chosen, ids, filter);
  const template = `${props.manages ? "36px " : ""}${columns.map((column) => column.width).join(" ")} 28px`;
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-stale={props.stale || undefined}
      style={{ "--columns": template } as React.CSSProperties}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by their position, which table elements cannot be */}
      <div
        role="grid"
        aria-label={t("enrollment-invites")}
        aria-rowcount={props.total + 1}
        aria-multiselectable={props.manages}
        className={classes.grid}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the header's checkbox takes the focus */}
        <div role="row" aria-rowindex={1} className={classes.header}>
          {props.manages && (
            // biome-ignore lint/a11y/useSemanticElements: see the grid
            // biome-ignore lint/a11y/useFocusableInteractive: its checkbox takes the focus
            <div role="columnheader">
              {rows.length > 0 && (
                <TickBox
                  label={t("enrollment-select-all-loaded-invites")}
                  checked={head === "all"}
                  indeterminate={head === "some"}
                  onChange={() => onMark(ids, head !== "all")}
                />
              )}
            </div>
          )}
          {columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: see the grid
            // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
            <div
              key={column.id}
              role="columnheader"
              aria-sort={column.sort?.by === props.sort ? column.sort.way : undefined}
            >
              <HeadCell
                column={column}
                sort={props.sort}
                usual="recent_activity"
                words={sortWords}
                onSort={props.onSort}
              />
            </div>
          ))}
          {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to do in a header cell */}
          <div role="columnheader">
            <span className="visually-hidden">{t("enrollment-actions")}</span>
          </div>
        </div>
        {rows.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          <div role="rowgroup" className={classes.body} style={{ height: list.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index];
              return row ? (
                <InviteLine
                  key={row.id}
                  row={row}
                  index={item.index}
                  top={item.start}
                  columns={columns}
                  manages={props.manages}
                  chosen={has(chosen, row.id, filter)}
                  tabbable={keys.tabbable(item.index)}
                  handlers={keys.handlers}
                />
              ) : null;
            })}
          </div>
        )}
      </div>
      {props.children}
    </div>
  );
}
