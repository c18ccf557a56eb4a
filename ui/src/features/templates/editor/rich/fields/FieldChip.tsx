/** A field outside of the editors, looking as it does in them. */
import type { FieldName } from "@/bindings";
import classes from "../RichText.module.css";
import { fieldIcons } from "./icons";
import { labelOf } from "./labels";

export function FieldChip({ name }: { name: FieldName }) {
  const Mark = fieldIcons[name];
  return (
    <span className={classes.chip} data-field={name}>
      <Mark size={13} stroke={1.7} aria-hidden />
      {labelOf(name)}
    </span>
  );
}
