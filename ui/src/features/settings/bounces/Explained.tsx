/** What bounces are, and what they need: a mailbox that the reports really reach. */
import { Link } from "@tanstack/react-router";
import { Say, t } from "@/words";
import { useStoredMail } from "../mail/storedMail";
import classes from "./Bounces.module.css";

export function Explained() {
  const sender = useStoredMail()?.from_email;
  return (
    <ul className={classes.explained}>
      <li>
        <Say id="bounces-reports-come-back" parts={{ state: (inside) => <em>{inside}</em> }} />
      </li>
      <li>
        {sender ? (
          <Say
            id="bounces-reports-go-to"
            vars={{ sender }}
            parts={{ sender: (inside) => <strong>{inside}</strong> }}
          />
        ) : (
          t("bounces-reports-go-to-sender")
        )}{" "}
        <Link to="/settings/$section" params={{ section: "mail" }}>
          {t("bounces-change-the-sender")}
        </Link>
      </li>
      <li>{t("bounces-an-out-of-office-reply")}</li>
    </ul>
  );
}
