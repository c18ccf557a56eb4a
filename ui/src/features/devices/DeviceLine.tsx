/** One device as a row. Drawn anew only when its device or place changes. */
import { memo } from "react";
import type { DeviceRow } from "@/bindings";
import { openRowMenu } from "@/components/list/openRowMenu";
import table from "@/components/list/Table.module.css";
import type { Ask } from "./asks";
import type { Column } from "./columns";
import classes from "./DeviceTable.module.css";
import { RowMenu } from "./RowMenu";

/** What a row can ask for. The functions never change, so rows need not be drawn again. */
export interface LineHandlers {
  open: (row: DeviceRow) => void;
  focus: (row: DeviceRow) => void;
  ask: Ask;
}

interface LineProps {
  row: DeviceRow;
  index: number;
  /** Distance from the top of the body, in CSS pixels. */
  top: number;
  columns: readonly Column[];
  /** Its details are open. */
  open: boolean;
  tabbable: boolean;
  handlers: LineHandlers;
}

export const DeviceLine = memo(function DeviceLine(props: LineProps) {
  const { row, index, top, columns, open, tabbable, handlers } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own keys open
    <div
      role="row"
      id={`device-row-${row.id}`}
      aria-rowindex={index + 2}
      tabIndex={tabbable ? 0 : -1}
      className={`${table.row} ${classes.row}`}
      data-open={open || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => handlers.focus(row)}
      onContextMenu={(event) => {
        event.preventDefault();
        openRowMenu(`device-row-${row.id}`);
      }}
      onClick={(event) => {
        if ((event.target as Element).closest("button, [role=menu]")) return;
        handlers.open(row);
      }}
    >
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see the grid
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
        <div key={column.id} role="gridcell" className={table.cell}>
          {column.cell(row)}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus */}
      <div role="gridcell">
        <RowMenu row={row} handlers={handlers} />
      </div>
    </div>
  );
});
