/** How invitees prove who they are. Only the one-time passcode exists so far. */
import { IconShieldCheck } from "@tabler/icons-react";
import type { Via } from "@/bindings";
import { Say } from "@/words";
import classes from "./AuthenticationNote.module.css";

const notes = {
  email: "enroll-passcode-in-mail",
  sms: "enroll-passcode-in-text",
  both: "enroll-passcode-in-both",
  split: "enroll-passcode-apart",
  by_myself: "enroll-passcode-on-screen",
} as const satisfies Record<Via, string>;

export function AuthenticationNote({ via }: { via: Via }) {
  return (
    <p className={classes.note}>
      <IconShieldCheck size={17} stroke={1.7} aria-hidden />
      <span>
        <Say id={notes[via]} parts={{ b: (inside) => <strong>{inside}</strong> }} />
      </span>
    </p>
  );
}
