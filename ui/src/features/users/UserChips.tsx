/** Filter by how far users came, and by those who left their directory. */
import type { UserCounts } from "@/bindings";
import { Chip } from "@/components/Chip";
import classes from "@/components/list/FilterBar.module.css";
import { t } from "@/words";
import { rosters, type UserSearch } from "./search";
import { LeftDot, RosterDot } from "./UserBadges";
import type { ChangeSearch } from "./useUserSearch";
import { rosterChips } from "./words";

export function UserChips({
  counts,
  search,
  change,
}: {
  /** With no chip chosen: what stands on each is what a click on it shows. */
  counts: UserCounts | undefined;
  search: UserSearch;
  change: ChangeSearch;
}) {
  const { roster: chosen, left } = search;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and needs a legend
    <div className={classes.chips} role="group" aria-label={t("users-roster")}>
      <Chip
        chosen={chosen === undefined && !left}
        count={counts?.all_roster}
        onClick={() => change({ roster: undefined, left: undefined })}
      >
        {t("users-all")}
      </Chip>
      {rosters.map((roster) => (
        <Chip
          key={roster}
          chosen={chosen === roster}
          count={counts && (counts.by_roster.find((one) => one.roster === roster)?.count ?? 0)}
          onClick={() =>
            change({ roster: chosen === roster ? undefined : roster, left: undefined })
          }
        >
          <RosterDot roster={roster} />
          {rosterChips[roster]}
        </Chip>
      ))}
      {(["any", "live"] as const).map((which) => (
        <Chip
          key={which}
          chosen={left === which}
          count={which === "any" ? counts?.left : counts?.left_with_live_invite}
          onClick={() => change({ left: left === which ? undefined : which, roster: undefined })}
        >
          <LeftDot live={which === "live"} />
          {which === "any" ? t("users-left-the-directory") : t("users-left-with-a-live-invite")}
        </Chip>
      ))}
    </div>
  );
}
