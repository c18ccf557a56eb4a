/** The head of a mail as a mail program shows it: sender, recipient, subject, and what lists show after the subject. */
import type { TemplateMailPreview } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { t } from "@/words";
import classes from "./Screens.module.css";

/** "Northwind Health IT" of "Northwind Health IT <it@northwind.example>". */
export function nameOf(address: string): string {
  return address.replace(/\s*<[^>]*>\s*$/, "") || address;
}

export function Envelope({ mail, dir }: { mail: TemplateMailPreview; dir: "ltr" | "rtl" }) {
  const from = nameOf(mail.from);
  return (
    <header className={classes.envelope}>
      <div className={classes.sender}>
        <Avatar name={from} size={34} />
        <div className={classes.names}>
          <p className={`${classes.from} truncate`} title={mail.from}>
            {from}
          </p>
          <p className={`${classes.to} truncate`} title={mail.to}>
            {t("templates-to", { name: nameOf(mail.to) })}
          </p>
        </div>
        <span className={classes.time}>14:02</span>
      </div>
      <p className={classes.subject} dir={dir}>
        {mail.subject || t("templates-no-subject")}
      </p>
      {mail.preheader && (
        <p className={`${classes.preheader} truncate`} dir={dir} title={mail.preheader}>
          {mail.preheader}
        </p>
      )}
    </header>
  );
}
