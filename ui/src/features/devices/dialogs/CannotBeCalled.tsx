/** Before a Lock or an Erase: it will not happen at once. */
import { IconBellOff } from "@tabler/icons-react";
import classes from "./Dialogs.module.css";

export function CannotBeCalled() {
  return (
    <p className={classes.note}>
      <IconBellOff size={16} stroke={1.7} aria-hidden />
      <span>
        It happens when the device next asks; it cannot be called. Until then it can be taken back.
      </span>
    </p>
  );
}
