/** Who it is and how far they came. */
import type { UserRow } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { CopyButton } from "@/components/CopyButton";
import { t } from "@/words";
import { RosterBadge } from "../UserBadges";
import { rosterLooks } from "../words";
import classes from "./UserDrawer.module.css";

export function UserHead({ user }: { user: UserRow }) {
  return (
    <div className={classes.head}>
      <div className={classes.who}>
        <Avatar name={user.name} size={44} />
        <div className={classes.names}>
          <h2 className={classes.name}>{user.name}</h2>
          <p className={classes.under}>
            <span>{user.email || t("users-no-address")}</span>
            {user.email && (
              <CopyButton quiet value={user.email} name={t("users-copy-the-address")} />
            )}
          </p>
        </div>
        <RosterBadge roster={user.roster} />
      </div>
      <p className={classes.meaning}>
        {t("users-standing", { meaning: rosterLooks[user.roster].meaning })}
      </p>
    </div>
  );
}
