/** What invitees will see, as a drawn phone. Decorative: nothing on it can be used. */
import { IconLock } from "@tabler/icons-react";
import { initials } from "@/components/Avatar";
import { t } from "@/words";
import classes from "./PhonePicture.module.css";

/** Brand colour of a fresh set-up, until the organisation's own is known. */
const sampleBrand = "#1C3F94";
const typed = ["K", "7", "M", "4", "9", "Q", "X", ""];

export function PhonePicture({
  organisation,
  brand = sampleBrand,
}: {
  organisation: string;
  /** `#RRGGBB`, readable under white. */
  brand?: string;
}) {
  return (
    <div className={classes.side}>
      <h3 className={classes.title}>{t("first-run-what-your-colleagues-will-see")}</h3>
      <p className={classes.text}>{t("first-run-a-link-a-code-and")}</p>
      <div
        className={classes.phone}
        style={{ "--brand": brand } as React.CSSProperties}
        aria-hidden="true"
      >
        <span className={classes.notch} />
        <span className={classes.brand}>
          <span className={classes.logo}>{initials(organisation)}</span>
          <span className="truncate">{organisation}</span>
        </span>
        <span className={classes.head}>{t("first-run-set-up-your-iphone-for")}</span>
        <span className={classes.words}>{t("first-run-enter-the-passcode-from-your")}</span>
        <span className={classes.boxes}>
          {typed.map((letter, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing never moves
            <span key={index} className={classes.box} data-now={letter === "" || undefined}>
              {letter}
            </span>
          ))}
        </span>
        <span className={classes.button}>{t("first-run-continue")}</span>
        <span className={classes.privacy}>
          <IconLock size={16} stroke={1.7} />
          <span>{t("first-run-what-it-can-see", { organisation })}</span>
        </span>
      </div>
    </div>
  );
}
