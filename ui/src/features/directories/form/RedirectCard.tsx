/** How Muster is registered with a provider, and the address that it sends people back to. */
import type { OidcGuide } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { SettingCard } from "@/features/settings/form/SettingRow";
import { t } from "@/words";
import classes from "./Form.module.css";

export function RedirectCard({
  address,
  guide,
  entering,
}: {
  address: string;
  guide: OidcGuide | null;
  /** The fields for what the provider shows then stand below. */
  entering?: boolean;
}) {
  return (
    <SettingCard title={t("directories-register")}>
      <div className={classes.guide}>
        <ol className={classes.steps}>
          {guide && <li>{guide.place}</li>}
          <li>
            {guide?.redirect ?? t("directories-register-redirect")}
            <div className={classes.address}>
              <code>{address}</code>
              <CopyButton
                value={address}
                name={t("directories-copy-redirect")}
                label={t("directories-copy")}
              />
            </div>
          </li>
          {entering && <li>{t("directories-register-then")}</li>}
        </ol>
        {guide?.note && <p>{guide.note}</p>}
      </div>
    </SettingCard>
  );
}
