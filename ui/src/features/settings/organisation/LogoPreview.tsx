/** How the logo, or the mark that stands in for it, looks on the light and on the dark ground of mails and portal. */
import type { LogoView } from "@/bindings";
import { initials } from "@/components/Avatar";
import { t } from "@/words";
import classes from "./LogoPreview.module.css";

const grounds = ["light", "dark"] as const;

const alt = { light: t("organisation-logo-on-light"), dark: t("organisation-logo-on-dark") };

export function LogoPreview({
  logo,
  organisation,
  colour,
}: {
  logo: LogoView | null;
  organisation: string;
  /** Of the mark; the one that is readable under white. */
  colour: string;
}) {
  return (
    <div className={classes.grounds}>
      {grounds.map((ground) => (
        <figure key={ground} className={classes.ground} data-ground={ground}>
          {logo ? (
            <span
              className={classes.plate}
              data-plate={(logo.plate && ground === "dark") || undefined}
            >
              <img
                src={logo.data}
                width={logo.width}
                height={logo.height}
                className={classes.picture}
                alt={alt[ground]}
              />
            </span>
          ) : (
            <span className={classes.brand}>
              <span className={classes.mark} style={{ background: colour }} aria-hidden>
                {initials(organisation) || "M"}
              </span>
              <span className={`${classes.name} truncate`}>{organisation}</span>
            </span>
          )}
        </figure>
      ))}
    </div>
  );
}
