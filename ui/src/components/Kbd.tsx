/** Key caps of a shortcut, as written in the keyboard registry (`"mod+k"`, `"g e"`). */
import { keyCaps } from "@/keyboard/keyNames";
import classes from "./Kbd.module.css";

export function Kbd({ keys, filled }: { keys: string; filled?: boolean }) {
  return (
    <span className={classes.keys}>
      {keyCaps(keys).map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the caps of one shortcut never move
        <kbd key={index} className={classes.cap} data-filled={filled || undefined}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
