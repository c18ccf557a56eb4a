/** The head of a column; of one that the list can be ordered by, a button. */
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { InviteSort } from "@/bindings";
import type { Column } from "./columns";
import classes from "./InviteTable.module.css";
import { sortWords } from "./search";

export function HeadCell({
  column,
  sort,
  onSort,
}: {
  column: Column;
  sort: InviteSort;
  onSort: (sort: InviteSort) => void;
}) {
  if (!column.sort) return column.label;
  const { by, way } = column.sort;
  const active = by === sort;
  const Arrow = way === "ascending" ? IconArrowUp : IconArrowDown;
  return (
    <button
      type="button"
      className={classes.sorts}
      data-active={active || undefined}
      title={sortWords[active ? "recent_activity" : by]}
      onClick={() => onSort(active ? "recent_activity" : by)}
    >
      {column.label}
      <Arrow size={13} stroke={2} aria-hidden />
    </button>
  );
}
