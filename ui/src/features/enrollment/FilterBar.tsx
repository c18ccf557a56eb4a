/** Search, filters with their counts, sort and columns. Everything it sets lives in the address. */
import type { InviteCounts } from "@/bindings";
import { ColumnMenu } from "@/components/list/ColumnMenu";
import classes from "@/components/list/FilterBar.module.css";
import { FilterMenu } from "@/components/list/FilterMenu";
import { GroupFilter } from "@/components/list/GroupFilter";
import { SearchField } from "@/components/list/SearchField";
import { SortMenu } from "@/components/list/SortMenu";
import type { ColumnChoice } from "@/components/list/useColumnChoice";
import { ownershipWords, platformWords } from "@/components/platforms";
import { t } from "@/words";
import { BatchFilter } from "./BatchFilter";
import type { Column } from "./columns";
import { type EnrollmentSearch, sorts, sortWords } from "./search";
import type { ChangeSearch } from "./useEnrollmentSearch";

export function FilterBar({
  search,
  change,
  counts,
  columnChoice,
}: {
  search: EnrollmentSearch;
  change: ChangeSearch;
  counts: InviteCounts | undefined;
  columnChoice: ColumnChoice<Column>;
}) {
  const sort = search.sort ?? "recent_activity";
  const chosen = search.platforms ?? [];
  return (
    <search className={classes.bar} aria-label={t("enrollment-search-and-filter-invites")}>
      <SearchField
        name={t("enrollment-search-by-name-or-email")}
        placeholder={t("enrollment-name-or-email")}
        group={t("enrollment-enrollment")}
        value={search.q ?? ""}
        onChange={(q) => change({ q: q || undefined })}
      />
      <FilterMenu
        label={t("enrollment-platform")}
        all={t("enrollment-all")}
        chosen={chosen}
        choices={(counts?.by_platform ?? []).map(({ platform, count }) => ({
          value: platform,
          label: platformWords[platform].label,
          count,
        }))}
        onChange={(platforms) =>
          change({ platforms: platforms.length > 0 ? platforms : undefined })
        }
        several
      />
      <FilterMenu
        label={t("enrollment-owned-by")}
        all={t("enrollment-all")}
        chosen={search.owned ? [search.owned] : []}
        choices={(counts?.by_owned_by ?? []).map(({ owned_by, count }) => ({
          value: owned_by,
          label: ownershipWords[owned_by],
          count,
        }))}
        onChange={([owned]) => change({ owned })}
      />
      <GroupFilter value={search.group} numbers onChange={(group) => change({ group })} />
      {search.batch && (
        <BatchFilter id={search.batch} onClear={() => change({ batch: undefined })} />
      )}
      <span className={classes.space} />
      <SortMenu
        value={sort}
        sorts={sorts}
        words={sortWords}
        onChange={(sort) => change({ sort })}
      />
      <ColumnMenu choice={columnChoice} />
    </search>
  );
}
