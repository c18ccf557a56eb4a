/** One row of a list. Drawn anew only when its content or place changes. */
import { memo, type ReactNode } from "react";
import { TickBox } from "@/components/TickBox";
import { openRowMenu } from "./openRowMenu";
import type { RowColumn } from "./RowTable";
import table from "./Table.module.css";
import type { RowHandlers } from "./useRowKeys";

interface LineProps<R> {
  /** Of the element. */
  id: string;
  row: R;
  index: number;
  /** Distance from the top of the body, in CSS pixels. */
  top: number;
  columns: readonly RowColumn<R, string>[];
  /** Its details are open. */
  open: boolean;
  chosen: boolean;
  tabbable: boolean;
  /** Accessible name of its box; left out where nothing is chosen. */
  select: string | undefined;
  menu: (row: R) => ReactNode;
  handlers: RowHandlers<R>;
}

function Line<R>(props: LineProps<R>) {
  const { id, row, index, top, columns, open, chosen, tabbable, handlers } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own keys open and select
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={props.select === undefined ? undefined : chosen}
      tabIndex={tabbable ? 0 : -1}
      className={table.row}
      data-open={open || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => handlers.focus(row)}
      onContextMenu={(event) => {
        event.preventDefault();
        openRowMenu(id);
      }}
      onClick={(event) => {
        if ((event.target as Element).closest("button, label, input, [role=menu]")) return;
        if (event.ctrlKey || event.metaKey || event.shiftKey)
          handlers.mark(row, index, event.shiftKey);
        else handlers.open(row);
      }}
    >
      {props.select !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: see the grid
        // biome-ignore lint/a11y/useFocusableInteractive: its checkbox takes the focus
        <div role="gridcell">
          <TickBox
            label={props.select}
            checked={chosen}
            tabIndex={-1}
            onChange={() => {
              // The click below decides, because it knows the Shift key.
            }}
            onClick={(event) => handlers.mark(row, index, event.shiftKey)}
          />
        </div>
      )}
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see the grid
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
        <div key={column.id} role="gridcell" className={table.cell}>
          {column.cell(row)}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus */}
      <div role="gridcell">{props.menu(row)}</div>
    </div>
  );
}

export const RowLine = memo(Line) as typeof Line;
