/** The configuration profiles on the device, ours and others. */
import type { DeviceProfile } from "@/bindings";
import { Tag } from "@/components/Chip";
import { t } from "@/words";
import classes from "./DeviceDrawer.module.css";

export function Profiles({ profiles }: { profiles: readonly DeviceProfile[] | null }) {
  return (
    <section aria-labelledby="profiles">
      <h3 id="profiles" className={classes.heading}>
        {t("devices-profiles")}
      </h3>
      {profiles === null ? (
        <p className={classes.quiet}>{t("devices-it-has-not-told-its")}</p>
      ) : profiles.length === 0 ? (
        <p className={classes.quiet}>{t("devices-none-on-the-device")}</p>
      ) : (
        <ul className={classes.items}>
          {profiles.map((profile) => (
            <li key={profile.identifier} className={classes.item}>
              <span className={classes.itemHead}>
                <span className={classes.strong}>{profile.name || profile.identifier}</span>
                {profile.managed ? (
                  <Tag tone="accent">{t("devices-by-muster")}</Tag>
                ) : (
                  <span className={classes.quiet}>{t("devices-not-by-muster")}</span>
                )}
              </span>
              <span className={classes.code}>{profile.identifier}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
