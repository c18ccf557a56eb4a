/** Search, filters, order and columns. Everything it sets lives in the address. */
import type { UserCounts } from "@/bindings";
import { ColumnMenu } from "@/components/list/ColumnMenu";
import classes from "@/components/list/FilterBar.module.css";
import { type FilterChoice, FilterMenu } from "@/components/list/FilterMenu";
import { SearchField } from "@/components/list/SearchField";
import { SortMenu } from "@/components/list/SortMenu";
import type { ColumnChoice } from "@/components/list/useColumnChoice";
import { t } from "@/words";
import type { Column } from "./columns";
import { sorts, sortWords, type UserSearch, usualSort } from "./search";
import type { ChangeSearch } from "./useUserSearch";

/** Stands for a blank value, which a menu takes for no choice. */
const blank = "\u0000blank";
const into = (value: string) => value || blank;
const outOf = (value: string | undefined) => (value === blank ? "" : value);

export function UserFilters({
  counts,
  search,
  change,
  columnChoice,
}: {
  counts: UserCounts | undefined;
  search: UserSearch;
  change: ChangeSearch;
  columnChoice: ColumnChoice<Column>;
}) {
  const sources: FilterChoice<string>[] = (counts?.by_source ?? []).map((one) => ({
    value: into(one.directory_id),
    label: one.name || t("users-by-hand-or-import"),
    count: one.count,
  }));
  const domains: FilterChoice<string>[] = (counts?.by_domain ?? []).map((one) => ({
    value: into(one.domain),
    label: one.domain || t("users-no-domain"),
    count: one.count,
  }));
  // One that nobody has any more is still chosen.
  if (
    search.domain !== undefined &&
    !domains.some((one) => one.value === into(search.domain ?? ""))
  )
    domains.push({ value: into(search.domain), label: search.domain || t("users-no-domain") });
  return (
    <search className={classes.bar} aria-label={t("users-search-and-filter-users")}>
      <SearchField
        name={t("users-search-by-what-is-known")}
        placeholder={t("users-name-address-or-phone")}
        group={t("users-users")}
        value={search.q ?? ""}
        onChange={(q) => change({ q: q || undefined })}
      />
      <FilterMenu
        label={t("users-from")}
        all={t("users-all")}
        chosen={search.source === undefined ? [] : [into(search.source)]}
        choices={sources}
        onChange={([source]) => change({ source: outOf(source) })}
      />
      <FilterMenu
        label={t("users-domain")}
        all={t("users-all")}
        chosen={search.domain === undefined ? [] : [into(search.domain)]}
        choices={domains}
        onChange={([domain]) => change({ domain: outOf(domain) })}
      />
      <FilterMenu
        label={t("users-show")}
        all={t("users-active")}
        chosen={search.archived ? ["archived"] : []}
        choices={[{ value: "archived", label: t("users-archived") }]}
        onChange={([archived]) => change({ archived: archived ? true : undefined })}
      />
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
