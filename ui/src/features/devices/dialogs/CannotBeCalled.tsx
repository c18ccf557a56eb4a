/** Before a Lock or an Erase: it will not happen at once. */
import { IconBellOff } from "@tabler/icons-react";
import { t } from "@/words";
import classes from "./Dialogs.module.css";

export function CannotBeCalled() {
  return (
    <p className={classes.note}>
      <IconBellOff size={16} stroke={1.7} aria-hidden />
      <span>{t("devices-it-happens-when-the-device")}</span>
    </p>
  );
}
