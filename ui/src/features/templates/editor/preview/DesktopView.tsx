/** A mail in a window, or its plain-text part. */
import type { TemplateMailPreview } from "@/bindings";
import { t } from "@/words";
import { Envelope } from "./Envelope";
import { withWordsForPictures } from "./heldBack";
import classes from "./Screens.module.css";
import { inScheme } from "./scheme";
import { WideMail } from "./WideMail";

export function DesktopView({
  mail,
  scheme,
  dir,
  plain,
}: {
  mail: TemplateMailPreview;
  scheme: "light" | "dark";
  /** Of the message's language. */
  dir: "ltr" | "rtl";
  /** The plain-text part instead of the mail as it was made. */
  plain: boolean;
}) {
  return (
    <div className={classes.window}>
      <div className={classes.screen} data-scheme={scheme}>
        <Envelope mail={mail} dir={dir} />
        {plain ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys, too
          <pre className={classes.plain} tabIndex={0} dir={dir}>
            {mail.text}
          </pre>
        ) : (
          <WideMail
            html={inScheme(withWordsForPictures(mail.html), scheme)}
            title={t("templates-mail-to", { to: mail.to })}
            scheme={scheme}
          />
        )}
      </div>
    </div>
  );
}
