/** For a field that has no column: the columns of the file, those that nothing uses first. */
import { Select } from "@mantine/core";
import type { Field, ImportView } from "@/bindings";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";
import classes from "./ConstantField.module.css";
import type { Mapping } from "./mapping";

export function ColumnSelect({
  field,
  view,
  mapping,
  onTake,
}: {
  field: Field;
  view: ImportView;
  mapping: Mapping;
  onTake: (column: number) => void;
}) {
  const choices = view.columns
    .map(({ name }, index) => {
      const taken = mapping.columns[index];
      const label = taken ? t("bulk-taken-already", { name, now: fieldWords[taken] }) : name;
      return { value: String(index), label, taken: taken != null };
    })
    .sort((a, b) => Number(a.taken) - Number(b.taken));
  return (
    <Select
      className={classes.field}
      aria-label={t("bulk-column-for", { field: fieldWords[field] })}
      placeholder={t("bulk-choose-a-column")}
      value={null}
      data={choices.map(({ value, label }) => ({ value, label }))}
      onChange={(value) => {
        if (value !== null) onTake(Number(value));
      }}
    />
  );
}
