/** One field: where its values come from, and what holds where the file says nothing. */
import { IconAlertCircle, IconCircleCheckFilled, IconCircleDashed } from "@tabler/icons-react";
import { useState } from "react";
import type { Field, ImportView } from "@/bindings";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";
import { ColumnSelect } from "./ColumnSelect";
import { ConstantField } from "./ConstantField";
import classes from "./FieldCard.module.css";
import { blankWords, constantOf, type Mapping } from "./mapping";

/** Fields of which many rows may have the same value; a name or an address for all is only a way out. */
const offersValue: readonly Field[] = ["platform", "owned_by", "group", "domain"];

export function FieldCard({
  field,
  needed,
  view,
  mapping,
  onTake,
  onFill,
}: {
  field: Field;
  /** Every row must have it. */
  needed: boolean;
  view: ImportView;
  mapping: Mapping;
  onTake: (column: number) => void;
  onFill: (value: string) => void;
}) {
  const [asked, setAsked] = useState(false);
  const column = view.columns[mapping.columns.indexOf(field)];
  const value = constantOf(mapping, field);
  const missing = needed && !column && value === "";
  const word = fieldWords[field];
  const Sign = missing
    ? IconAlertCircle
    : column || value
      ? IconCircleCheckFilled
      : IconCircleDashed;
  return (
    <li className={classes.card} data-missing={missing || undefined}>
      <Sign
        size={17}
        stroke={1.7}
        className={classes.sign}
        data-sign={missing ? "missing" : column || value ? "there" : "open"}
        aria-hidden
      />
      <div className={classes.body}>
        <p className={classes.name}>{word}</p>
        <p className={classes.words}>{words(column?.name, value, missing, blankWords[field])}</p>
        {missing && <ColumnSelect field={field} view={view} mapping={mapping} onTake={onTake} />}
        {missing || asked || value !== "" ? (
          <ConstantField
            field={field}
            value={value}
            blankOnly={column !== undefined}
            focus={asked}
            onFill={(next) => {
              if (next === "") setAsked(false);
              onFill(next);
            }}
          />
        ) : (
          offersValue.includes(field) && (
            <button
              type="button"
              className="link-button"
              aria-label={
                column
                  ? t("bulk-fill-blanks-of", { field: word })
                  : t("bulk-one-value-of", { field: word })
              }
              onClick={() => setAsked(true)}
            >
              {column ? t("bulk-fill-blanks") : t("bulk-one-value")}
            </button>
          )
        )}
      </div>
    </li>
  );
}

function words(
  column: string | undefined,
  value: string,
  missing: boolean,
  blank: string | undefined,
): string {
  if (missing) return t("bulk-no-column-yet");
  if (column && value) return t("bulk-from-blank-is", { column, value });
  if (column)
    return blank ? t("bulk-from-blank-is", { column, value: blank }) : t("bulk-from", { column });
  if (value) return t("bulk-for-all-rows", { value });
  return blank ? t("bulk-no-column", { value: blank }) : t("bulk-no-column-blank");
}
