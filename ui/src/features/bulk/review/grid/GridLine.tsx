/**
 * One line of the grid. It holds no handlers of its own and nothing that costs: a hundred of them change at once while one
 * scrolls. The grid reads `data-at`, `data-field` and `data-act` of what was clicked.
 */
import { memo, type ReactNode } from "react";
import type { Field, ImportCell, ImportRow } from "@/bindings";
import { count } from "@/components/numbers";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";
import { stays } from "./columns";
import classes from "./GridLine.module.css";
import { RowMark, WhyCell } from "./RowMark";

export interface LineProps {
  row: ImportRow | undefined;
  position: number;
  /** Where it is drawn, in CSS pixels. */
  top: number;
  fields: readonly Field[];
  /** The current cell, when it is on this line. */
  current: Field | null;
  /** In place of the current cell while it is edited. */
  editor: ReactNode;
  /** With the column that says why a row is a duplicate or left out. */
  why: boolean;
  /** Marks of rows are written out. */
  words: boolean;
}

export const cellId = (position: number, field: Field) => `cell-${position}-${field}`;

export const GridLine = memo(function GridLine(props: LineProps) {
  const { row, position, top, fields, current, editor, why, words } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by their position, which table elements cannot be
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the current cell
    <div
      role="row"
      aria-rowindex={position + 2}
      className={classes.row}
      style={{ top }}
      data-at={position}
      data-state={row?.state}
      data-current={current !== null || undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      <div role="rowheader" className={classes.line} aria-colindex={1} data-stays>
        {row && <RowMark row={row} written={words} />}
        {row && count(row.line)}
      </div>
      {why && <WhyCell row={row} />}
      {fields.map((field, index) => {
        const cell = row?.cells[index];
        const here = field === current;
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the row
          // biome-ignore lint/a11y/useFocusableInteractive: see the row
          <div
            key={field}
            role="gridcell"
            id={here ? cellId(position, field) : undefined}
            aria-colindex={index + (why ? 3 : 2)}
            aria-selected={here || undefined}
            aria-invalid={cell?.problem?.severity === "error" || undefined}
            className={classes.cell}
            data-field={field}
            data-stays={stays(field) || undefined}
            data-problem={row?.state === "left_out" ? undefined : cell?.problem?.severity}
            data-chip={cell?.problem?.chip ? true : undefined}
            data-changed={cell?.changed || undefined}
            title={cell?.problem?.message}
          >
            {here && editor ? (
              editor
            ) : cell ? (
              <Content cell={cell} field={field} />
            ) : (
              <Blank field={field} />
            )}
          </div>
        );
      })}
    </div>
  );
});

function Content({ cell, field }: { cell: ImportCell; field: Field }) {
  const { problem, value } = cell;
  const made = field === "platform" || field === "owned_by" ? cell.becomes : "";
  if (made && !value) return <span className={classes.quiet}>{made}</span>;
  const missing = value === "" && problem?.code === "missing";
  const text = missing ? (
    <span className={classes.missing}>{t("bulk-missing")}</span>
  ) : (
    made || value
  );
  if (!problem?.chip) return text;
  return (
    <>
      <span className={classes.text}>{text}</span>
      <button
        type="button"
        tabIndex={-1}
        className={classes.chip}
        data-act="fix"
        aria-label={t("bulk-take-as", {
          suggestion: problem.suggestion ?? "",
          field: fieldWords[field],
        })}
      >
        {chipWords(cell)}
      </button>
    </>
  );
}

/** What only lacks its end is offered as that: `.example?` for `@northwind`. */
function chipWords({ value, problem }: ImportCell): string {
  const { suggestion, chip } = problem ?? {};
  if (value !== "" && suggestion?.startsWith(value)) return `${suggestion.slice(value.length)}?`;
  return chip ?? "";
}

/** Words under the pointer. Those of a problem are always there, the others are set when the pointer comes. */
export function hover({ problem, becomes, value, changed }: ImportCell): string {
  if (problem) return problem.message;
  const words = [
    value,
    becomes && t("bulk-becomes-value", { value: becomes }),
    changed && t("bulk-changed-here"),
  ];
  return words.filter(Boolean).join(" · ");
}

/** A row that is not read yet. */
function Blank({ field }: { field: Field }) {
  return <span className={classes.blank} data-wide={field === "email" || undefined} />;
}
