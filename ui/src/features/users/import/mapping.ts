/** What a file of users can say. Platform, ownership and group say nothing about a person. */
import type { Field, ImportView } from "@/bindings";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";

/** In the order of every list; the first two are mandatory. */
export const offered = [
  "user_name",
  "email",
  "login_name",
  "domain",
  "phone",
  "language",
  "time_zone",
] as const satisfies readonly Field[];

/** What the fields are called here: a person's name apart from the name that they sign in with. */
export const peopleWords: Record<Field, string> = { ...fieldWords, user_name: t("users-name") };

const mandatory: readonly Field[] = ["user_name", "email"];

/** Mandatory fields that have neither a column nor a value. */
export function missingOf(view: Pick<ImportView, "columns" | "constants">): Field[] {
  return mandatory.filter(
    (field) =>
      !view.columns.some((column) => column.field === field) &&
      !view.constants.some((constant) => constant.field === field),
  );
}
