/** The head of a column; of one that the list can be ordered by, a button. */
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import classes from "./Table.module.css";

export interface HeadColumn<S extends string> {
  label: string;
  /** The order that a click on its head gives, and which way that runs. */
  sort?: { by: S; way: "ascending" | "descending" };
}

export function HeadCell<S extends string>({
  column,
  sort,
  usual,
  words,
  onSort,
}: {
  column: HeadColumn<S>;
  sort: S;
  /** The order that a second click goes back to. */
  usual: S;
  words: Record<S, string>;
  onSort: (sort: S) => void;
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
      title={words[active ? usual : by]}
      onClick={() => onSort(active ? usual : by)}
    >
      {column.label}
      <Arrow size={13} stroke={2} aria-hidden />
    </button>
  );
}
