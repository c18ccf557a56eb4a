/** Search, filters, order and columns. Everything it sets lives in the address. */
import { ColumnMenu } from "@/components/list/ColumnMenu";
import classes from "@/components/list/FilterBar.module.css";
import { FilterMenu } from "@/components/list/FilterMenu";
import { GroupFilter } from "@/components/list/GroupFilter";
import { SearchField } from "@/components/list/SearchField";
import { SortMenu } from "@/components/list/SortMenu";
import type { ColumnChoice } from "@/components/list/useColumnChoice";
import { ownerships, ownershipWords, platformWords } from "@/components/platforms";
import { t } from "@/words";
import type { Column } from "./columns";
import { type DeviceSearch, devicePlatforms, sorts, sortWords, usualSort } from "./search";
import type { ChangeSearch } from "./useDeviceSearch";

export function DeviceFilters({
  search,
  change,
  columnChoice,
}: {
  search: DeviceSearch;
  change: ChangeSearch;
  columnChoice: ColumnChoice<Column>;
}) {
  return (
    <search className={classes.bar} aria-label={t("devices-search-and-filter-devices")}>
      <SearchField
        name={t("devices-search-by-device-serial-number")}
        placeholder={t("devices-device-serial-or-user")}
        group={t("devices-devices")}
        value={search.q ?? ""}
        onChange={(q) => change({ q: q || undefined })}
      />
      <FilterMenu
        label={t("devices-platform")}
        all={t("devices-all")}
        chosen={search.platforms ?? []}
        choices={devicePlatforms.map((platform) => ({
          value: platform,
          label: platformWords[platform].label,
        }))}
        onChange={(platforms) =>
          change({ platforms: platforms.length > 0 ? platforms : undefined })
        }
        several
      />
      <FilterMenu
        label={t("devices-owned-by")}
        all={t("devices-all")}
        chosen={search.owned ? [search.owned] : []}
        choices={ownerships.map((owned) => ({ value: owned, label: ownershipWords[owned] }))}
        onChange={([owned]) => change({ owned })}
      />
      <GroupFilter value={search.group} onChange={(group) => change({ group })} />
      <span className={classes.space} />
      <SortMenu
        value={search.sort ?? usualSort}
        sorts={sorts}
        words={sortWords}
        onChange={(sort) => change({ sort })}
      />
      <ColumnMenu choice={columnChoice} />
    </search>
  );
}
