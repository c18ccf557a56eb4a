/** Search and filters of the log. Everything they set lives in the address. */
import { TextInput } from "@mantine/core";
import type { AuditChoices } from "@/bindings";
import { Chip } from "@/components/Chip";
import classes from "@/components/list/FilterBar.module.css";
import { FilterMenu } from "@/components/list/FilterMenu";
import { SearchField } from "@/components/list/SearchField";
import { t } from "@/words";
import own from "./AuditPage.module.css";
import { type AuditSearch, type Period, periods } from "./search";
import type { ChangeSearch } from "./useAuditSearch";
import { actionWords, kindWords } from "./words";

const periodWords: Record<Period, string> = {
  today: t("audit-today"),
  week: t("audit-seven-days"),
  month: t("audit-thirty-days"),
  range: t("audit-from-to"),
};

export function AuditFilters({
  search,
  change,
  choices,
}: {
  search: AuditSearch;
  change: ChangeSearch;
  choices: AuditChoices | undefined;
}) {
  // What is chosen stays to be put away, even when it is in the log no more.
  const actions = [...new Set([...(choices?.actions ?? []), ...(search.actions ?? [])])];
  const who = [...new Set([...(choices?.who ?? []), ...(search.who ? [search.who] : [])])];
  const day = (key: "from" | "until", label: string) => (
    <TextInput
      type="date"
      className={own.day}
      aria-label={label}
      title={label}
      value={search[key] ?? ""}
      onChange={(event) => change({ [key]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <search className={`${classes.bar} ${own.bar}`} aria-label={t("audit-search-and-filter")}>
      <SearchField
        name={t("audit-search-the-log")}
        placeholder={t("audit-who-what-or-where")}
        group={t("app-audit-log")}
        value={search.q ?? ""}
        onChange={(q) => change({ q: q || undefined })}
      />
      <FilterMenu
        label={t("audit-what")}
        all={t("audit-everything")}
        chosen={search.actions ?? []}
        choices={actions
          .map((value) => ({ value, label: actionWords(value) }))
          .sort((a, b) => a.label.localeCompare(b.label))}
        onChange={(actions) => change({ actions: actions.length > 0 ? actions : undefined })}
        several
      />
      <FilterMenu
        label={t("audit-who")}
        all={t("audit-anyone")}
        chosen={search.who ? [search.who] : []}
        choices={who.map((value) => ({ value, label: value }))}
        onChange={([who]) => change({ who })}
      />
      <FilterMenu
        label={t("audit-period")}
        all={t("audit-all-of-it")}
        chosen={search.period ? [search.period] : []}
        choices={periods.map((value) => ({ value, label: periodWords[value] }))}
        onChange={([period]) => change({ period, from: undefined, until: undefined })}
      />
      {search.period === "range" && (
        <>
          {day("from", t("audit-from-day"))}
          <span className={own.quiet} aria-hidden>
            –
          </span>
          {day("until", t("audit-until-day"))}
        </>
      )}
      {search.kind && search.subject && (
        <Chip chosen onClick={() => change({ kind: undefined, subject: undefined })}>
          {t("audit-only-this", { kind: kindWords(search.kind) })}
        </Chip>
      )}
    </search>
  );
}
