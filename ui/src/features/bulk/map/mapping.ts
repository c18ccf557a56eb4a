/** What the columns of a file are taken for, and the values that stand in for what it does not say. */
import type { Field, FieldValue, ImportView } from "@/bindings";
import { t } from "@/words";

export interface Mapping {
  /** One entry a column; `null` is not used. */
  columns: readonly (Field | null)[];
  /** Values for rows in which the file says nothing. */
  constants: readonly FieldValue[];
}

/** In the order of every list; the first three are mandatory. */
export const fieldOrder = [
  "user_name",
  "email",
  "platform",
  "owned_by",
  "group",
  "domain",
  "phone",
  "language",
  "time_zone",
] as const satisfies readonly Field[];

export const mandatory: readonly Field[] = ["user_name", "email", "platform"];

/** What a blank value means where nothing stands in for it. */
export const blankWords: Partial<Record<Field, string>> = {
  owned_by: t("bulk-blank-owned-by"),
  group: t("bulk-blank-group"),
  domain: t("bulk-blank-none"),
  phone: t("bulk-blank-none"),
  language: t("bulk-blank-language"),
  time_zone: t("bulk-blank-time-zone"),
};

export function mappingOf(view: ImportView): Mapping {
  return { columns: view.columns.map((column) => column.field), constants: view.constants };
}

/** Takes a column for a field. A field is taken once: the column that had it is not used any more. */
export function take(mapping: Mapping, column: number, field: Field | null): Mapping {
  const columns = mapping.columns.map((taken, index) => {
    if (index === column) return field;
    return field !== null && taken === field ? null : taken;
  });
  return { ...mapping, columns };
}

/** One value for all rows; blank is none. */
export function fill(mapping: Mapping, field: Field, value: string): Mapping {
  const others = mapping.constants.filter((constant) => constant.field !== field);
  const constants = value.trim() === "" ? others : [...others, { field, value: value.trim() }];
  return { ...mapping, constants };
}

export function constantOf(mapping: Mapping, field: Field): string {
  return mapping.constants.find((constant) => constant.field === field)?.value ?? "";
}

/** Mandatory fields that have neither a column nor a value. */
export function missingIn(mapping: Mapping): Field[] {
  return mandatory.filter(
    (field) => !mapping.columns.includes(field) && constantOf(mapping, field) === "",
  );
}

/** "Email", "Email and Platform", "User name, Email and Platform". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  return t("bulk-listed", { others: words.slice(0, -1).join(", "), last });
}
