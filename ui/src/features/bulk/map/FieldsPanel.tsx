/** What an invite needs: each field with the column that fills it, or one value for all rows. */
import type { Field, ImportView } from "@/bindings";
import { t } from "@/words";
import { FieldCard } from "./FieldCard";
import classes from "./FieldsPanel.module.css";
import { fieldOrder, fill, type Mapping, mandatory, take } from "./mapping";

export function FieldsPanel({
  view,
  mapping,
  onChange,
}: {
  view: ImportView;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const cards = (fields: readonly Field[]) =>
    fields.map((field) => (
      <FieldCard
        key={field}
        field={field}
        needed={mandatory.includes(field)}
        view={view}
        mapping={mapping}
        onTake={(column) => onChange(take(mapping, column, field))}
        onFill={(value) => onChange(fill(mapping, field, value))}
      />
    ));
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>{t("bulk-what-an-invite-needs")}</h2>
      <ul className={classes.list}>{cards(mandatory)}</ul>
      <h3 className={classes.kind}>{t("bulk-optional")}</h3>
      <ul className={classes.list}>
        {cards(fieldOrder.filter((field) => !mandatory.includes(field)))}
      </ul>
    </div>
  );
}
