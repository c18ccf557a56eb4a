/** A few users and groups as a test read them, and entries that could not be users. */

import { IconAlertTriangleFilled } from "@tabler/icons-react";
import type { DirectoryTest, LdapDisabledReason } from "@/bindings";
import { count } from "@/components/numbers";
import { t } from "@/words";
import classes from "./Form.module.css";

const reasons: Record<LdapDisabledReason, string> = {
  disabled: t("directories-sample-disabled"),
  expired: t("directories-sample-expired"),
};

/** Where the entries that cannot be users stand. */
export const unusablePlace = "found-unusable";

const dash = "—";

/** Group DNs are long: their first part is what people call them. */
const short = (dn: string) => /^[^=]+=([^,]+)/.exec(dn)?.[1] ?? dn;

export function Found({ found }: { found: DirectoryTest }) {
  const { users, unusable, groups } = found;
  if (users.length + unusable.length + groups.length === 0) return null;
  return (
    <div className={classes.found}>
      {users.length > 0 && (
        <>
          <h4 id="found-users">{t("directories-sample-users")}</h4>
          <div className={classes.scroll}>
            <table className={classes.table} aria-labelledby="found-users">
              <thead>
                <tr>
                  <th scope="col">{t("directories-sample-name-and-email")}</th>
                  <th scope="col">{t("directories-attr-user-name")}</th>
                  <th scope="col">{t("directories-attr-phone")}</th>
                  <th scope="col">{t("directories-attr-department")}</th>
                  <th scope="col">{t("directories-sample-standing")}</th>
                  <th scope="col">{t("directories-groups")}</th>
                </tr>
              </thead>
              <tbody>
                {users.map((user) => (
                  <tr key={user.id} title={user.dn}>
                    <td>
                      {user.name}
                      <span className={classes.under}>{user.email}</span>
                    </td>
                    <td>{user.user_name}</td>
                    <td>{user.phone || dash}</td>
                    <td>{user.department || dash}</td>
                    <td>
                      {user.disabled ? reasons[user.disabled] : t("directories-sample-active")}
                    </td>
                    <td title={user.groups.join("\n")}>
                      {user.groups.map(short).join(", ") || dash}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {unusable.length > 0 && (
        <>
          <h4 id={unusablePlace} tabIndex={-1}>
            {t("directories-sample-unusable")}
          </h4>
          <div className={classes.scroll}>
            <table className={classes.table} aria-labelledby={unusablePlace}>
              <thead>
                <tr>
                  <th scope="col">{t("directories-sample-entry")}</th>
                  <th scope="col">{t("directories-sample-attribute")}</th>
                  <th scope="col">{t("directories-sample-why")}</th>
                </tr>
              </thead>
              <tbody>
                {unusable.map((entry) => (
                  <tr key={`${entry.dn} ${entry.attribute}`} data-unusable>
                    <td>
                      <IconAlertTriangleFilled size={14} aria-hidden />
                      {entry.dn}
                    </td>
                    <td>{entry.attribute}</td>
                    <td>{entry.why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {groups.length > 0 && (
        <>
          <h4 id="found-groups">{t("directories-sample-groups")}</h4>
          <div className={classes.scroll}>
            <table className={classes.table} aria-labelledby="found-groups">
              <thead>
                <tr>
                  <th scope="col">{t("directories-attr-group-name")}</th>
                  <th scope="col">{t("directories-sample-members")}</th>
                  <th scope="col">{t("directories-sample-entry")}</th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <tr key={group.dn}>
                    <td>{group.name}</td>
                    <td className="tabular">{count(group.members)}</td>
                    <td>{group.dn}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
