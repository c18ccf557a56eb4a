/** How invitees prove who they are. Only the one-time passcode exists so far. */
import { IconShieldCheck } from "@tabler/icons-react";
import type { Via } from "@/bindings";
import { t } from "@/words";
import classes from "./AuthenticationNote.module.css";

const places: Record<Via, string> = {
  email: "it stands in the mail",
  sms: "it stands in the text",
  both: "it stands in the mail and in the text",
  split: "it stands in the text, the link in the mail",
  by_myself: "it stands on the screen",
};

export function AuthenticationNote({ via }: { via: Via }) {
  return (
    <p className={classes.note}>
      <IconShieldCheck size={17} stroke={1.7} aria-hidden />
      <span>
        <strong>{t("enroll-one-time-passcode")}</strong> {places[via]}; it works for one device and
        locks after five wrong tries
      </span>
    </p>
  );
}
