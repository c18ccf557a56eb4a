/** One mail as a mail program shows it: sender, subject, and the mail itself. */
import type { MailPreview } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { MailFrame } from "@/components/MailFrame";
import { t } from "@/words";
import classes from "./PreviewPane.module.css";

export function MailSheet({ mail }: { mail: MailPreview }) {
  const fromTo = t("enroll-mail-from-to", { from: mail.from, to: mail.to });
  return (
    <div className={classes.sheet}>
      <div className={classes.envelope}>
        <Avatar name={mail.from.replace(/\s*<.*$/, "")} size={32} />
        <div className={classes.lines}>
          <p className={`${classes.subject} truncate`} title={mail.subject}>
            {mail.subject}
          </p>
          <p className={`${classes.from} truncate`} title={fromTo}>
            {fromTo}
          </p>
        </div>
      </div>
      <div className={classes.frame}>
        <MailFrame html={mail.html} title={t("enroll-mail-to", { to: mail.to })} />
      </div>
    </div>
  );
}
