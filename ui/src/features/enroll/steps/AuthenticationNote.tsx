/** How invitees of new invites prove who they are: as it is set, and by the way that the invite travels. */
import { IconShieldCheck } from "@tabler/icons-react";
import type { Via } from "@/bindings";
import { Say } from "@/words";
import { useAuthentication } from "../useAuthentication";
import classes from "./AuthenticationNote.module.css";

const notes = {
  email: "enroll-passcode-in-mail",
  sms: "enroll-passcode-in-text",
  both: "enroll-passcode-in-both",
  split: "enroll-passcode-apart",
  by_myself: "enroll-passcode-on-screen",
  self_enrollment: "enroll-directory-alone",
} as const satisfies Record<Via, string>;

export function AuthenticationNote({ via }: { via: Via }) {
  const way = useAuthentication(via);
  const b = (inside: React.ReactNode) => <strong>{inside}</strong>;
  return (
    <p className={classes.note}>
      <IconShieldCheck size={17} stroke={1.7} aria-hidden />
      <span>
        {way !== "directory" && <Say id={notes[via]} parts={{ b }} />}
        {way === "two_factor" && " "}
        {way !== "passcode" && (
          <Say
            id={way === "directory" ? "enroll-directory-alone" : "enroll-directory-as-well"}
            parts={{ b }}
          />
        )}
      </span>
    </p>
  );
}
