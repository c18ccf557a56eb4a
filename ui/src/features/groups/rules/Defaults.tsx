/** Where no rule holds: a group for each ownership and platform. */
import { useMay } from "@/app/rights";
import type { DefaultGroup } from "@/bindings";
import { PlatformIcon } from "@/components/PlatformIcon";
import { ownerships, ownershipWords, platformWords } from "@/components/platforms";
import { devicePlatforms } from "@/features/devices/search";
import { t } from "@/words";
import { GroupPicker } from "../GroupPicker";
import classes from "./Rules.module.css";
import type { RuleBook } from "./useRuleBook";

export function Defaults({
  defaults,
  book,
}: {
  defaults: readonly DefaultGroup[];
  book: RuleBook;
}) {
  const { setDefault } = book;
  const manages = useMay("manage");
  return (
    <section className={classes.section} aria-labelledby="defaults">
      <div className={classes.head}>
        <div>
          <h2 id="defaults" className={classes.heading}>
            {t("groups-defaults")}
          </h2>
          <p className={classes.hint}>{t("groups-defaults-means")}</p>
        </div>
      </div>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <td />
            {devicePlatforms.map((platform) => (
              <th key={platform} scope="col">
                <span className={classes.platform}>
                  <PlatformIcon platform={platform} size={15} />
                  {platformWords[platform].label}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ownerships.map((owned) => (
            <tr key={owned}>
              <th scope="row">{ownershipWords[owned]}</th>
              {devicePlatforms.map((platform) => {
                const now = defaults.find(
                  (one) => one.owned_by === owned && one.platform === platform,
                );
                const waiting =
                  setDefault.isPending &&
                  setDefault.variables.owned === owned &&
                  setDefault.variables.platform === platform;
                return (
                  <td key={platform}>
                    <GroupPicker
                      label={t("groups-default-of", {
                        owned: ownershipWords[owned],
                        platform: platformWords[platform].label,
                      })}
                      hidden
                      value={now?.group_id ? { id: now.group_id, name: now.group ?? "" } : null}
                      placeholder={t("groups-none")}
                      none={t("groups-un-assigned")}
                      disabled={waiting || !manages}
                      onChange={(group) =>
                        setDefault.mutate({ owned, platform, group: group?.id ?? null })
                      }
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
