/**
 * The rows of the file as a grid: sticky header, only what is in view is drawn, one cell is the current one. The grid itself
 * keeps the focus and names the current cell to assistive technology, so that scrolling a cell out of view loses nothing.
 */
import {
  type CSSProperties,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Field } from "@/bindings";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";
import type { Review } from "../useReview";
import { CellEditor } from "./CellEditor";
import { lineWidth, scrollTo, stays, widthOf } from "./columns";
import { cellId, GridLine, hover } from "./GridLine";
import lines from "./GridLine.module.css";
import classes from "./ReviewGrid.module.css";
import { useGridKeys } from "./useGridKeys";
import { useRowWindow } from "./useRowWindow";

export const rowHeight = 32;
const headHeight = 33;
const usualFields: Field[] = ["user_name", "email", "platform", "owned_by", "group"];

export function ReviewGrid({ review, children }: { review: Review; children?: ReactNode }) {
  const { pages, cursor, query } = review;
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const onView = useCallback((first: number, last: number) => pages.want(first, last), [pages]);
  const size = { rows: pages.total, rowHeight, headHeight };
  const {
    first,
    lines: drawn,
    shift,
    leaping,
    height,
    reveal,
    perPage,
  } = useRowWindow(scroller, size, onView);
  const fields = pages.fields.length > 0 ? pages.fields : usualFields;
  const why = query.show === "duplicates" || query.show === "left_out";
  // A kept duplicate is not counted any more and still has its word.
  const marked = useRef(false);
  marked.current ||= hasMarks(review.summary);
  const words = !why && query.show !== "errors" && marked.current;
  const line = lineWidth(review.view.rows, words);
  const width = widthOf(fields, line, why);
  const narrow = useNarrow(scroller, width);
  const onKeyDown = useGridKeys(review, perPage);

  useEffect(() => {
    review.grid.current = {
      reveal: (position, field) => {
        reveal(position);
        revealColumn(scroller.current, fields, field);
      },
      focus: () => body.current?.focus({ preventScroll: true }),
    };
  });

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.closest("[data-editor]")) return;
    const position = Number(target.closest<HTMLElement>("[data-at]")?.dataset.at ?? -1);
    const row = pages.get(position);
    if (!row) return;
    const field = (target.closest<HTMLElement>("[data-field]")?.dataset.field ??
      cursor?.field ??
      fields[0]) as Field;
    review.grid.current?.focus();
    review.go({ position, field });
    const rows = [row.row];
    switch (target.closest<HTMLElement>("[data-act]")?.dataset.act) {
      case "fix":
        return void review.act({ kind: "fix", row: row.row, field }, "next");
      case "take_in":
        return void review.act({ kind: "take_in", rows });
      case "keep":
        return void review.act({ kind: "keep_duplicates", rows });
      case "drop":
        return void review.act({ kind: "drop_duplicates", rows });
      default:
        if (event.detail === 2) review.edit({ typed: null });
    }
  };

  const onPointerOver = (event: PointerEvent<HTMLElement>) => {
    const target = (event.target as HTMLElement).closest<HTMLElement>("[data-field]");
    const row = pages.get(Number(target?.closest<HTMLElement>("[data-at]")?.dataset.at ?? -1));
    const cell = row?.cells[fields.indexOf(target?.dataset.field as Field)];
    if (target && cell) target.title = hover(cell);
  };

  // Every line keeps its place in the document and is filled anew: moving elements costs far more than changing their text.
  const positions = Array.from(
    { length: drawn },
    (_, slot) => first + ((((slot - first) % drawn) + drawn) % drawn),
  ).filter((position) => position < pages.total);
  const inReach = cursor && cursor.position >= first && cursor.position < first + drawn;
  return (
    <div ref={scroller} className={classes.scroller} data-narrow={narrow || undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by their position, which table elements cannot be */}
      <div
        ref={body}
        role="grid"
        aria-label={t("bulk-rows-of-the-file")}
        aria-rowcount={pages.total + 1}
        aria-colcount={fields.length + (why ? 2 : 1)}
        aria-activedescendant={inReach ? cellId(cursor.position, cursor.field) : undefined}
        tabIndex={0}
        data-takes-letters
        className={classes.grid}
        style={{ minWidth: width, "--line-width": `${line}px` } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={onPointerOver}
      >
        <Head fields={fields} why={why} />
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
        <div role="rowgroup" className={classes.body} style={{ height }}>
          {positions.map((position) => {
            const here = cursor !== null && cursor.position === position;
            const row = leaping ? undefined : pages.get(position);
            const edited = here && review.editing && row ? cursor.field : null;
            const cell = edited ? row?.cells[fields.indexOf(edited)] : undefined;
            return (
              <GridLine
                key={position % drawn}
                row={row}
                position={position}
                top={position * rowHeight - shift}
                fields={fields}
                current={here ? cursor.field : null}
                why={why}
                words={words}
                editor={
                  edited && cell && row ? (
                    <CellEditor review={review} row={row} field={edited} cell={cell} />
                  ) : null
                }
              />
            );
          })}
        </div>
      </div>
      {children}
    </div>
  );
}

function Head({ fields, why }: { fields: readonly Field[]; why: boolean }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in a header
    <div role="row" aria-rowindex={1} className={classes.head}>
      {["line", ...(why ? ["why"] : []), ...fields].map((field, index) => (
        // biome-ignore lint/a11y/useSemanticElements: see the grid
        // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in a header
        <div
          key={field}
          role="columnheader"
          aria-colindex={index + 1}
          className={field === "line" ? lines.line : field === "why" ? lines.why : lines.cell}
          data-field={field}
          data-stays={field === "line" || stays(field) || undefined}
        >
          {field === "line"
            ? t("bulk-line")
            : field === "why"
              ? t("bulk-why")
              : fieldWords[field as Field]}
        </div>
      ))}
    </div>
  );
}

/** Some rows are more than their cells: possible duplicates, or left out. */
function hasMarks(summary: Review["summary"]): boolean {
  return summary !== null && summary.duplicates + summary.left_out > 0;
}

/** Whether the columns need more room than there is: only then line numbers and names stay in place. */
function useNarrow(scroller: React.RefObject<HTMLElement | null>, width: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setNarrow(element.clientWidth < width);
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [scroller, width]);
  return narrow;
}

/** Scrolls sideways until a column is in view, beside those that stay. */
function revealColumn(scroller: HTMLElement | null, fields: readonly Field[], field: Field): void {
  const head = scroller?.querySelector<HTMLElement>(`[role="columnheader"][data-field="${field}"]`);
  if (!scroller || !head || scroller.scrollWidth <= scroller.clientWidth) return;
  const staying = [...scroller.querySelectorAll<HTMLElement>('[role="columnheader"][data-stays]')];
  const { scrollLeft, clientWidth } = scroller;
  scroller.scrollLeft = scrollTo({
    view: { left: scrollLeft, width: clientWidth },
    // Where a column that stays is drawn says nothing of where it belongs.
    column: head.dataset.stays ? null : { left: head.offsetLeft, width: head.offsetWidth },
    covered: staying.reduce((sum, one) => sum + one.offsetWidth, 0),
    first: fields.indexOf(field) === 0,
  });
}
