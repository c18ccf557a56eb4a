/** The columns of the file, a line each: header, first values, and what they are taken for. */
import { Select } from "@mantine/core";
import type { Field, ImportView } from "@/bindings";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";
import classes from "./ColumnList.module.css";
import { fieldOrder, type Mapping } from "./mapping";

const unused = "unused";

export function ColumnList({
  view,
  mapping,
  offered = fieldOrder,
  words = fieldWords,
  onTake,
}: {
  view: ImportView;
  mapping: Mapping;
  /** Fields that a column can be taken for. */
  offered?: readonly Field[];
  /** What they are called. */
  words?: Record<Field, string>;
  onTake: (column: number, field: Field | null) => void;
}) {
  /** A field that another column has moves here when it is chosen, and says so. */
  const labelOf = (field: Field, column: number) => {
    const holder = mapping.columns.indexOf(field);
    const name = view.columns[holder]?.name;
    return name === undefined || holder === column
      ? words[field]
      : t("bulk-taken-already", { name: words[field], now: name });
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("bulk-column-of-the-file")}</th>
          <th scope="col">{t("bulk-first-values")}</th>
          <th scope="col">{t("bulk-stands-for")}</th>
        </tr>
      </thead>
      <tbody>
        {view.columns.map((column, index) => {
          const field = mapping.columns[index] ?? null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, columns do not move
            <tr key={index} data-unused={field === null || !offered.includes(field) || undefined}>
              <th scope="row" className={classes.name} title={column.name}>
                {column.name}
              </th>
              <td className={classes.samples} title={column.samples.join("\n")}>
                {column.samples.length > 0 ? (
                  column.samples.join(" · ")
                ) : (
                  <span className={classes.blank}>{t("bulk-blank")}</span>
                )}
              </td>
              <td className={classes.field}>
                <Select
                  aria-label={t("bulk-column-stands-for", { name: column.name })}
                  value={field !== null && offered.includes(field) ? field : unused}
                  data={[
                    { value: unused, label: t("bulk-not-used") },
                    ...offered.map((name) => ({ value: name, label: labelOf(name, index) })),
                  ]}
                  maxDropdownHeight={300}
                  onChange={(value) => onTake(index, value === unused ? null : (value as Field))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
