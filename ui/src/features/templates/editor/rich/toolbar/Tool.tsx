/** A button of the toolbar. It leaves the focus and the selection in the text. */
import { Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import { keyCaps } from "@/keyboard/keyNames";
import classes from "./Toolbar.module.css";

export function Tool({
  icon: Mark,
  name,
  keys,
  on,
  disabled,
  onClick,
}: {
  icon: Icon;
  name: string;
  /** Its shortcut, as the keyboard registry writes it. */
  keys?: string;
  /** What it does holds at the caret; left out where nothing holds. */
  on?: boolean;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip label={keys ? `${name} (${keyCaps(keys).join(" ")})` : name}>
      <button
        type="button"
        className={classes.tool}
        aria-label={name}
        aria-pressed={on}
        aria-disabled={disabled || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => !disabled && onClick()}
      >
        <Mark size={17} stroke={1.7} aria-hidden />
      </button>
    </Tooltip>
  );
}
