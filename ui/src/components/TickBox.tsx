/**
 * A check box without a label of its own, for lists of many: the browser's, drawn like the others. A form's is Mantine's
 * Checkbox, which costs twenty times as much to put on the screen.
 */
import type { ComponentProps } from "react";
import classes from "./TickBox.module.css";

export function TickBox({
  label,
  indeterminate,
  ...props
}: Omit<ComponentProps<"input">, "type" | "className" | "ref"> & {
  label: string;
  indeterminate?: boolean;
}) {
  return (
    <input
      {...props}
      type="checkbox"
      aria-label={label}
      className={classes.box}
      ref={(box) => {
        if (box) box.indeterminate = indeterminate ?? false;
      }}
    />
  );
}
