/** One invite as a row. Drawn anew only when its invite, place or mark changes. */
import { memo } from "react";
import type { InviteRow } from "@/bindings";
import { openRowMenu } from "@/components/list/openRowMenu";
import classes from "@/components/list/Table.module.css";
import { TickBox } from "@/components/TickBox";
import { t } from "@/words";
import type { InviteActions } from "./actions";
import type { Column } from "./columns";
import { RowMenu } from "./RowMenu";

/** What a row can ask for. The functions never change, so rows need not be drawn again. */
export interface LineHandlers {
  open: (row: InviteRow) => void;
  showQr: (row: InviteRow) => void;
  print: (row: InviteRow) => void;
  resend: (row: InviteRow) => void;
  revoke: (row: InviteRow) => void;
  mark: (row: InviteRow, index: number, extend: boolean) => void;
  focus: (row: InviteRow) => void;
  actions: () => InviteActions;
}

interface LineProps {
  row: InviteRow;
  index: number;
  /** Distance from the top of the body, in CSS pixels. */
  top: number;
  columns: readonly Column[];
  /** It can be chosen and has a menu. */
  manages: boolean;
  chosen: boolean;
  tabbable: boolean;
  handlers: LineHandlers;
}

export const InviteLine = memo(function InviteLine(props: LineProps) {
  const { row, index, top, columns, manages, chosen, tabbable, handlers } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own keys open and select
    <div
      role="row"
      id={`invite-${row.id}`}
      aria-rowindex={index + 2}
      aria-selected={manages ? chosen : undefined}
      tabIndex={tabbable ? 0 : -1}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => handlers.focus(row)}
      onContextMenu={(event) => {
        event.preventDefault();
        openRowMenu(`invite-${row.id}`);
      }}
      onClick={(event) => {
        if ((event.target as Element).closest("button, label, input, [role=menu]")) return;
        if (manages && (event.ctrlKey || event.metaKey || event.shiftKey))
          handlers.mark(row, index, event.shiftKey);
        else handlers.open(row);
      }}
    >
      {manages && (
        // biome-ignore lint/a11y/useSemanticElements: see the grid
        // biome-ignore lint/a11y/useFocusableInteractive: its checkbox takes the focus
        <div role="gridcell">
          <TickBox
            label={t("enrollment-select", { user_name: row.user_name })}
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
        <div key={column.id} role="gridcell" className={classes.cell}>
          {column.cell(row)}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus */}
      <div role="gridcell">{manages && <RowMenu row={row} handlers={handlers} />}</div>
    </div>
  );
});
