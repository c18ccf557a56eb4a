/** How invitees prove who they are. Only the one-time passcode exists so far. */
import { IconShieldCheck } from "@tabler/icons-react";
import classes from "./AuthenticationNote.module.css";

export function AuthenticationNote() {
  return (
    <p className={classes.note}>
      <IconShieldCheck size={17} stroke={1.7} aria-hidden />
      <span>
        <strong>One-time passcode:</strong> it stands in the mail, works for one device and locks
        after five wrong tries
      </span>
    </p>
  );
}
