/** What bounces are, and what they need: a mailbox that the reports really reach. */
import { Link } from "@tanstack/react-router";
import { t } from "@/words";
import { useStoredMail } from "../mail/storedMail";
import classes from "./Bounces.module.css";

export function Explained() {
  const sender = useStoredMail()?.from_email;
  return (
    <ul className={classes.explained}>
      <li>
        A mail that cannot be delivered comes back as a delivery report. Muster notes it at the
        invite, which becomes <em>{t("bounces-bounced")}</em>.
      </li>
      <li>
        Reports go to the sender’s address
        {sender && (
          <>
            , <strong>{sender}</strong>
          </>
        )}
        . It must deliver to this mailbox, or forward there.{" "}
        <Link to="/settings/$section" params={{ section: "mail" }}>
          {t("bounces-change-the-sender")}
        </Link>
      </li>
      <li>{t("bounces-an-out-of-office-reply")}</li>
    </ul>
  );
}
