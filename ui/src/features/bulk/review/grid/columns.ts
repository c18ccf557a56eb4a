/** The least width of the grid's columns, in CSS pixels, as GridLine.module.css has it. */
import type { Field } from "@/bindings";

/** Room for the largest line number and a mark, or a word of what is to be said of the row. */
export function lineWidth(rows: number, words: boolean): number {
  const digits = String(rows + 1).length;
  return (digits <= 4 ? 60 : 42 + digits * 7) + (words ? 44 : 0);
}

export const columnWidths: Record<Field, number> = {
  user_name: 122,
  email: 250,
  platform: 112,
  owned_by: 104,
  group: 148,
  domain: 148,
  // A number with the one it is taken for beside it, and so a time zone.
  phone: 248,
  language: 104,
  time_zone: 216,
  // Of people only: no invite has one.
  login_name: 0,
};

/** Whose row it is must be seen however far one scrolls sideways; the line number stays as well. */
export function stays(field: string): boolean {
  return field === "user_name";
}

/**
 * How far to be scrolled sideways so that a column is seen whole: right of what stays, and within the view. All in CSS pixels.
 */
export function scrollTo({
  view,
  column,
  covered,
  first,
}: {
  view: { left: number; width: number };
  /** `null` stays in view by itself. */
  column: { left: number; width: number } | null;
  /** Width of what stays at the left and lies over the rest. */
  covered: number;
  /** Before it there is nothing to see but the line. */
  first: boolean;
}): number {
  if (first) return 0;
  if (column === null) return view.left;
  const left = column.left - covered;
  const right = column.left + column.width - view.width;
  // Where both cannot be had, its beginning is what counts.
  return Math.min(left, Math.max(right, view.left));
}

/** Words of why a row is a possible duplicate, with its buttons. */
export const whyWidth = 344;

export function widthOf(fields: readonly Field[], line: number, why: boolean): number {
  const sum = fields.reduce((all, field) => all + columnWidths[field], line);
  return sum + (why ? whyWidth : 0);
}
