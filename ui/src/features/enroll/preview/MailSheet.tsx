/** One mail as a mail program shows it: sender, subject, and the mail itself. */
import { useEffect } from "react";
import type { MailPreview } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { MailFrame } from "@/components/MailFrame";
import { t } from "@/words";
import classes from "./PreviewPane.module.css";
import { mailLanguage } from "./usePreviewLanguage";

export function MailSheet({
  mail,
  onLanguage,
}: {
  mail: MailPreview;
  /** Called with the tag of the language that the mail is in; blank when it does not say. */
  onLanguage: (tag: string) => void;
}) {
  const language = mailLanguage(mail.html);
  useEffect(() => onLanguage(language), [language, onLanguage]);
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
