/** One text as a phone shows it, and what it comes to: parts, alphabet, cost. */
import { IconAlertTriangle } from "@tabler/icons-react";
import type { TextPreview } from "@/bindings";
import { Say, t } from "@/words";
import classes from "./TextSheet.module.css";

export function TextSheet({ text }: { text: TextPreview }) {
  return (
    <div className={classes.sheet}>
      <div className={classes.phone}>
        <p className={classes.from}>{text.from || t("enroll-the-gateways-own-sender")}</p>
        {text.to && <p className={classes.to}>{t("enroll-text-to", { to: text.to })}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys, too */}
        <section className={classes.talk} tabIndex={0} aria-label={t("enroll-text-message")}>
          <p className={classes.bubble} dir="auto">
            {text.text}
          </p>
        </section>
      </div>
      <p className={classes.parts}>
        {text.cost ? (
          <Say
            id="enroll-text-parts"
            vars={{ n: text.segments, cost: text.cost }}
            parts={{ b: (inside) => <strong>{inside}</strong> }}
          />
        ) : (
          <Say
            id="enroll-text-parts-no-price"
            vars={{ n: text.segments }}
            parts={{ b: (inside) => <strong>{inside}</strong> }}
          />
        )}
      </p>
      {text.wide && (
        <p className={classes.wide}>
          <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
          <span>{t("enroll-letters-beyond-the-plain-alphabet")}</span>
        </p>
      )}
    </div>
  );
}
