/**
 * A list of rows: sticky header, rows drawn only while in view, keyboard. It knows nothing of where rows come from; it asks
 * for more when its end comes near.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { useStands } from "@/components/Later";
import { TickBox } from "@/components/TickBox";
import { t } from "@/words";
import { HeadCell, type HeadColumn } from "./HeadCell";
import { RowLine } from "./RowLine";
import classes from "./Table.module.css";
import { useFocusKept } from "./useFocusKept";
import { type KeyWords, useRowKeys } from "./useRowKeys";
import { useSteadyScroll } from "./useSteadyScroll";

const rowHeight = 40;
/** Rows drawn above and below the view, so that scrolling meets no blank. */
const overscan = 12;
/** Height of all that stands above and below the list, roughly, in CSS pixels. */
const aroundTheList = 250;
/** Rows left below the view when the next window is asked for. */
const askAhead = 60;

export interface RowColumn<R, S extends string> extends HeadColumn<S> {
  id: string;
  /** A track of the table's grid. */
  width: string;
  cell: (row: R) => ReactNode;
}

export interface RowTableProps<R extends { id: string }, S extends string> {
  /** Accessible name: "Users". */
  label: string;
  /** Accessible names of the box in the header and of a row's; left out where nothing is chosen. */
  boxes?: { all: string; one: (row: R) => string };
  /** Element id of a row. Must not change. */
  idOf: (row: R) => string;
  /** The ⋮ of a row. Must not change, or every row is drawn anew. */
  menu: (row: R) => ReactNode;
  keyWords: KeyWords;
  rows: readonly R[];
  /** All rows that the filter shows, loaded or not. */
  total: number;
  columns: readonly RowColumn<R, S>[];
  sort: S;
  /** The order that a second click on a head goes back to. */
  usualSort: S;
  sortWords: Record<S, string>;
  onSort: (sort: S) => void;
  head?: "all" | "some" | "none";
  isChosen?: (row: R) => boolean;
  onMark?: (rows: readonly R[], on: boolean) => void;
  /** The row whose details are open. */
  opened: string | undefined;
  onOpen: (row: R) => void;
  /** The view nears its end. */
  onNeedMore: () => void;
  /** First and last row in view, from 0. */
  onView: (first: number, last: number) => void;
  /** Shown answers belong to the filter before. */
  stale: boolean;
  /** In place of rows: loading, empty, failed. */
  children?: ReactNode;
}

const nothingChosen = () => false;

export function RowTable<R extends { id: string }, S extends string>(props: RowTableProps<R, S>) {
  const { rows, columns, boxes, onMark, onView, onNeedMore, idOf, onOpen } = props;
  const isChosen = props.isChosen ?? nothingChosen;
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
  const { hold, letGo } = useFocusKept(scroller, { idOf, rows, opened: props.opened });
  const keys = useRowKeys(
    { idOf, rows, isChosen, onMark, onOpen, onFocus: hold, words: props.keyWords },
    (index) => list.scrollToIndex(index, { align: "auto" }),
  );
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

  const tracks = columns.map((column) => column.width).join(" ");
  const template = boxes ? `36px ${tracks} 28px` : `${tracks} 28px`;
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
        aria-label={props.label}
        aria-rowcount={props.total + 1}
        aria-multiselectable={boxes !== undefined}
        className={classes.grid}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
        <div role="row" aria-rowindex={1} className={classes.header}>
          {boxes && (
            // biome-ignore lint/a11y/useSemanticElements: see the grid
            // biome-ignore lint/a11y/useFocusableInteractive: its checkbox takes the focus
            <div role="columnheader">
              {rows.length > 0 && (
                <TickBox
                  label={boxes.all}
                  checked={props.head === "all"}
                  indeterminate={props.head === "some"}
                  onChange={() => onMark?.(rows, props.head !== "all")}
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
                usual={props.usualSort}
                words={props.sortWords}
                onSort={props.onSort}
              />
            </div>
          ))}
          {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to do in a header cell */}
          <div role="columnheader">
            <span className="visually-hidden">{t("app-actions")}</span>
          </div>
        </div>
        {rows.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          <div
            role="rowgroup"
            className={classes.body}
            style={{ height: list.getTotalSize() }}
            onBlur={letGo}
          >
            {items.map((item) => {
              const row = rows[item.index];
              return row ? (
                <RowLine
                  key={row.id}
                  id={idOf(row)}
                  row={row}
                  index={item.index}
                  top={item.start}
                  columns={columns as readonly RowColumn<R, string>[]}
                  open={row.id === props.opened}
                  chosen={isChosen(row)}
                  tabbable={keys.tabbable(item.index)}
                  select={boxes?.one(row)}
                  menu={props.menu}
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
