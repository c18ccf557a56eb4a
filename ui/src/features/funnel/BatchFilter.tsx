/** The batch filter: the latest batches by the name of their file. */
import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { LazyMenu } from "@/components/LazyMenu";
import classes from "@/components/list/FilterBar.module.css";
import { count as written } from "@/components/numbers";
import { useBatch, useLatestBatches } from "@/features/batches/queries";
import { t } from "@/words";

export function BatchFilter({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (batch: string | undefined) => void;
}) {
  const batches = useLatestBatches().data?.rows ?? [];
  // One that is not among the latest has its name all the same.
  const name = useBatch(value).data?.row.file_name;
  return (
    <LazyMenu
      position="bottom-start"
      width={280}
      target={
        <button type="button" className={classes.filter} data-on={value !== undefined || undefined}>
          {t("funnel-batch")}
          <span className={`${classes.value} truncate`}>
            {value === undefined ? t("funnel-all") : (name ?? t("funnel-one-batch"))}
          </span>
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </button>
      }
    >
      <div className={classes.choices}>
        <Menu.RadioItem
          value="all"
          checked={value === undefined}
          closeMenuOnClick
          onChange={() => onChange(undefined)}
        >
          {t("funnel-all")}
        </Menu.RadioItem>
        <Menu.Divider />
        {batches.map((batch) => (
          <Menu.RadioItem
            key={batch.id}
            value={batch.id}
            checked={value === batch.id}
            closeMenuOnClick
            rightSection={<span className={classes.number}>{written(batch.sent)}</span>}
            onChange={() => onChange(batch.id)}
          >
            {batch.file_name}
          </Menu.RadioItem>
        ))}
        {batches.length === 0 && <Menu.Label>{t("funnel-no-batches-yet")}</Menu.Label>}
      </div>
    </LazyMenu>
  );
}
