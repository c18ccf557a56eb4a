/** A phone with the message on it: a mail in its mail program, or a text as a bubble. */
import type { TemplatePreview, TemplateTextPreview } from "@/bindings";
import { MailFrame } from "@/components/MailFrame";
import { t } from "@/words";
import { Envelope } from "./Envelope";
import { withWordsForPictures } from "./heldBack";
import classes from "./Screens.module.css";
import { inScheme } from "./scheme";

export function PhoneView({
  preview: { mail, text },
  scheme,
  dir,
}: {
  preview: TemplatePreview;
  scheme: "light" | "dark";
  /** Of the message's language. */
  dir: "ltr" | "rtl";
}) {
  return (
    <div className={classes.phone}>
      <div className={classes.screen} data-scheme={scheme}>
        <div className={classes.status} aria-hidden>
          <span>14:02</span>
          <span className={classes.island} />
          <span className={classes.battery} />
        </div>
        {mail && (
          <>
            <Envelope mail={mail} dir={dir} />
            <div className={classes.frame}>
              <MailFrame
                html={inScheme(withWordsForPictures(mail.html), scheme)}
                title={t("templates-mail-to", { to: mail.to })}
                scheme={scheme}
              />
            </div>
          </>
        )}
        {text && <Conversation text={text} dir={dir} />}
        <div className={classes.home} aria-hidden />
      </div>
    </div>
  );
}

function Conversation({ text, dir }: { text: TemplateTextPreview; dir: "ltr" | "rtl" }) {
  return (
    <div className={classes.conversation}>
      <p className={classes.to}>{t("templates-to", { name: text.to })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys, too */}
      <section className={classes.talk} tabIndex={0} aria-label={t("templates-text-message")}>
        <p className={classes.bubble} dir={dir}>
          {text.text || t("templates-no-words")}
        </p>
      </section>
    </div>
  );
}
