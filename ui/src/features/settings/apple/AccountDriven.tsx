/** Account-driven User Enrollment: what the organisation sets up outside of Muster, with the address that its domain points to. */
import { useOverview } from "@/app/session";
import { CopyButton } from "@/components/CopyButton";
import { SettingsWords } from "@/components/SettingsWords";
import { Say, t } from "@/words";
import classes from "./AccountDriven.module.css";

const path = "/.well-known/com.apple.remotemanagement";

export function AccountDriven() {
  const portal = useOverview()?.portal.address.replace(/\/+$/, "") ?? "";
  const secure = portal.startsWith("https://");
  const address = `${portal}${path}`;
  return (
    <section className={classes.section} aria-labelledby="account-driven">
      <h3 className={classes.heading} id="account-driven">
        {t("apple-account-driven-enrollment")}
      </h3>
      <div className={classes.card}>
        <p>{t("apple-for-peoples-own-iphones-ipads")}</p>
        <ol className={classes.parts}>
          <li>{t("apple-managed-apple-accounts-from-apple")}</li>
          <li>
            <Say
              id="apple-domain-redirects"
              vars={{ path }}
              parts={{ code: (inside) => <span className={classes.code}>{inside}</span> }}
            />
            {secure ? (
              <span className={classes.address}>
                <span className={classes.code}>{address}</span>
                <CopyButton
                  value={address}
                  name={t("apple-copy-the-address-of-the")}
                  label={t("apple-copy")}
                />
              </span>
            ) : (
              <span className={classes.missing}>
                <SettingsWords>{t("apple-the-address-of-the-portal")}</SettingsWords>
              </span>
            )}
            {secure && t("apple-or-a-copy")}
          </li>
        </ol>
        <p className={classes.quiet}>{t("apple-then-send-a-usual-invite")}</p>
      </div>
    </section>
  );
}
