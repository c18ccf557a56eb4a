/** The fields that a template may have; each goes in at the cursor. */

import { t } from "@/words";
import classes from "./Http.module.css";
import { type Field, fieldNames, fieldWords } from "./template";

export function FieldChips({
  label,
  without = [],
  onInsert,
}: {
  /** What they go into, for those who hear it: "Fields for the body". */
  label: string;
  without?: readonly Field[];
  onInsert: (field: Field) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons beside a control are no fieldset
    <div className={classes.chips} role="group" aria-label={label}>
      {fieldNames
        .filter((field) => !without.includes(field))
        .map((field) => (
          <button
            key={field}
            type="button"
            className={classes.chip}
            title={fieldWords[field]}
            aria-label={t("texts-insert-field", { field, words: fieldWords[field] })}
            // The cursor stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(field)}
          >
            {`{${field}}`}
          </button>
        ))}
    </div>
  );
}
