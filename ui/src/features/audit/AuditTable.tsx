/** The log itself: sticky header, rows drawn only while in view, keyboard. It asks for more when its end comes near. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { AuditRow } from "@/bindings";
import { useStands } from "@/components/Later";
import classes from "@/components/list/Table.module.css";
import { useSteadyScroll } from "@/components/list/useSteadyScroll";
import { RelativeTime } from "@/components/RelativeTime";
import { exact } from "@/components/time";
import { t } from "@/words";
import own from "./AuditPage.module.css";
import { reasonWords, whoWords } from "./reasons";
import { Subject } from "./Subject";
import { useAuditKeys } from "./useAuditKeys";
import { type Led, useLed } from "./useLed";
import { deedWords, originWords } from "./words";

const rowHeight = 40;
/** Rows drawn above and below the view, so that scrolling meets no blank. */
const overscan = 12;
/** Height of all that stands above and below the list, roughly, in CSS pixels. */
const aroundTheList = 210;
/** Rows left below the view when the next window is asked for. */
const askAhead = 60;

const columns = [
  { label: t("audit-when"), width: "176px" },
  { label: t("audit-who"), width: "minmax(124px, 1fr)" },
  { label: t("audit-what"), width: "minmax(300px, 2fr)" },
  { label: t("audit-on-what"), width: "minmax(154px, 1fr)" },
  { label: t("audit-from-where"), width: "minmax(150px, 1fr)" },
];
const template = columns.map((column) => column.width).join(" ");

export interface AuditTableProps {
  rows: readonly AuditRow[];
  /** The number of the entry whose details are open. */
  opened: string | undefined;
  /** The number of the entry that is looked for. */
  marked?: string;
  /** The last press on what leads to an entry or to the latest. */
  led: Led | null;
  onOpen: (row: AuditRow) => void;
  /** The view nears its end. */
  onNeedMore: () => void;
  /** Shown answers belong to the filter before. */
  stale: boolean;
  /** What is shown is the answer to what is asked for. */
  settled: boolean;
  /** In place of rows: loading, empty, failed. */
  children?: ReactNode;
}

export function AuditTable(props: AuditTableProps) {
  const { rows, onNeedMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const stands = useStands();
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.number ?? index,
    overscan: stands ? overscan : 1,
    scrollPaddingStart: rowHeight,
    // Before the first measurement, and where nothing is ever measured (tests).
    initialRect: { width: 1100, height: Math.max(200, window.innerHeight - aroundTheList) },
  });
  const items = list.getVirtualItems();
  const keys = useAuditKeys(props, (index) => list.scrollToIndex(index, { align: "auto" }));
  const named = useMemo(() => rows.map(({ number }) => ({ id: number })), [rows]);
  useSteadyScroll(scroller, named, rowHeight);
  useLed(props, scroller, list, keys);

  const near = (items.at(-1)?.index ?? 0) >= rows.length - askAhead;
  useEffect(() => {
    if (near && rows.length > 0) onNeedMore();
  }, [near, rows.length, onNeedMore]);

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      tabIndex={-1}
      data-stale={props.stale || undefined}
      style={{ "--columns": template } as React.CSSProperties}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by their position, which table elements cannot be */}
      <div role="grid" aria-label={t("app-audit-log")} aria-rowcount={-1} className={classes.grid}>
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to do in the header */}
        <div role="row" aria-rowindex={1} className={classes.header}>
          {columns.map(({ label }) => (
            // biome-ignore lint/a11y/useSemanticElements: see the grid
            // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in a header cell
            <div key={label} role="columnheader">
              {label}
            </div>
          ))}
        </div>
        {rows.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          <div role="rowgroup" className={classes.body} style={{ height: list.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index];
              return row ? (
                // biome-ignore lint/a11y/useSemanticElements: see the grid
                // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own keys open it
                <div
                  key={row.number}
                  role="row"
                  id={`audit-row-${row.number}`}
                  aria-rowindex={item.index + 2}
                  tabIndex={keys.tabbable(item.index) ? 0 : -1}
                  className={`${classes.row} ${own.row}`}
                  data-marked={row.number === props.marked || undefined}
                  data-open={row.number === props.opened || undefined}
                  style={{ transform: `translateY(${item.start}px)` }}
                  onFocus={() => keys.focus(row)}
                  onClick={(event) => {
                    if (!(event.target as Element).closest("a")) props.onOpen(row);
                  }}
                >
                  <Cell>
                    <span className={classes.user}>
                      <span className={`${own.when} tabular truncate`}>{exact(row.at)}</span>
                      <span className={classes.email}>
                        <RelativeTime at={row.at} />
                      </span>
                    </span>
                  </Cell>
                  <Cell>
                    <span className="truncate" title={whoWords(row)}>
                      {whoWords(row) || <span title={t("app-does-not-apply")}>—</span>}
                    </span>
                  </Cell>
                  <Cell>
                    <Deed row={row} marked={row.number === props.marked} />
                  </Cell>
                  <Cell className={own.two}>
                    <Subject row={row} />
                  </Cell>
                  <Cell className={own.two}>
                    <From row={row} />
                  </Cell>
                </div>
              ) : null;
            })}
          </div>
        )}
      </div>
      {props.children}
    </div>
  );
}

function Cell({ className = "", children }: { className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
    <div role="gridcell" className={`${classes.cell} ${className}`}>
      {children}
    </div>
  );
}

function Deed({ row, marked }: { row: AuditRow; marked: boolean }) {
  const number = marked && t("audit-entry", { number: row.number });
  const deed = deedWords(row);
  const reason = [number, reasonWords(row)].filter(Boolean).join(" · ");
  return (
    <span className={classes.user}>
      <span className={`${own.what} truncate`} title={deed}>
        {deed}
      </span>
      {reason && (
        <span className={`${classes.email} truncate`} title={reason}>
          {reason}
        </span>
      )}
    </span>
  );
}

function From({ row }: { row: AuditRow }) {
  const words = row.place
    ? t("audit-origin-at", { origin: originWords(row.origin), place: row.place })
    : originWords(row.origin);
  return (
    <span className="truncate" title={words}>
      {words}
    </span>
  );
}
