/** One device as a row. Drawn anew only when its device or place changes. */
import { memo } from "react";
import type { DeviceRow } from "@/bindings";
import { openRowMenu } from "@/components/list/openRowMenu";
import table from "@/components/list/Table.module.css";
import { TickBox } from "@/components/TickBox";
import { t } from "@/words";
import type { Ask } from "./asks";
import type { Column } from "./columns";
import classes from "./DeviceTable.module.css";
import { RowMenu } from "./RowMenu";
import { nameOf } from "./words";

/** What a row can ask for. The functions never change, so rows need not be drawn again. */
export interface LineHandlers {
  open: (row: DeviceRow) => void;
  focus: (row: DeviceRow) => void;
  mark: (row: DeviceRow, index: number, extend: boolean) => void;
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
  /** It can be chosen and has a menu. */
  acts: boolean;
  chosen: boolean;
  tabbable: boolean;
  handlers: LineHandlers;
}

export const DeviceLine = memo(function DeviceLine(props: LineProps) {
  const { row, index, top, columns, open, acts, chosen, tabbable, handlers } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own keys open and select
    <div
      role="row"
      id={`device-row-${row.id}`}
      aria-rowindex={index + 2}
      aria-selected={acts ? chosen : undefined}
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
        if ((event.target as Element).closest("button, label, input, [role=menu]")) return;
        if (acts && (event.ctrlKey || event.metaKey || event.shiftKey))
          handlers.mark(row, index, event.shiftKey);
        else handlers.open(row);
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its checkbox takes the focus */}
      <div role="gridcell">
        {acts && (
          <TickBox
            label={t("devices-select-one", { name: nameOf(row) })}
            checked={chosen}
            tabIndex={-1}
            onChange={() => {
              // The click below decides, because it knows the Shift key.
            }}
            onClick={(event) => handlers.mark(row, index, event.shiftKey)}
          />
        )}
      </div>
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see the grid
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
        <div key={column.id} role="gridcell" className={table.cell}>
          {column.cell(row)}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus */}
      <div role="gridcell">{acts && <RowMenu row={row} handlers={handlers} />}</div>
    </div>
  );
});
