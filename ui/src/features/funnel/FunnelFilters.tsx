/** Narrows the funnel to a platform, a batch, a group. */
import { Button } from "@mantine/core";
import { FilterMenu } from "@/components/list/FilterMenu";
import { GroupFilter } from "@/components/list/GroupFilter";
import { platforms, platformWords } from "@/components/platforms";
import { t } from "@/words";
import { BatchFilter } from "./BatchFilter";
import classes from "./FunnelPage.module.css";
import { useFunnelReport } from "./queries";
import { type FunnelSearch, filterOf, isNarrowed } from "./search";

export function FunnelFilters({
  search,
  days,
  onChange,
}: {
  search: FunnelSearch;
  days: number;
  onChange: (part: Partial<FunnelSearch>) => void;
}) {
  // What each choice would give, as the list's filters say it, too.
  const sent = useFunnelReport({ ...filterOf(search, days), platform: null }, "platform").data;
  const of = (platform: string) =>
    sent?.report.parts.find((part) => part.key === platform)?.sent ?? 0;
  return (
    <search className={classes.filters} aria-label={t("funnel-narrow-the-funnel")}>
      <FilterMenu
        label={t("funnel-platform")}
        all={t("funnel-all")}
        chosen={search.platform ? [search.platform] : []}
        choices={platforms.map((platform) => ({
          value: platform,
          label: platformWords[platform].label,
          count: of(platform),
        }))}
        onChange={([platform]) => onChange({ platform })}
      />
      <BatchFilter value={search.batch} onChange={(batch) => onChange({ batch })} />
      <GroupFilter value={search.group} onChange={(group) => onChange({ group })} />
      {isNarrowed(search) && (
        <Button
          variant="subtle"
          onClick={() => onChange({ platform: undefined, batch: undefined, group: undefined })}
        >
          {t("funnel-clear-filters")}
        </Button>
      )}
    </search>
  );
}
