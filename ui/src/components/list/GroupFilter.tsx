/** The group filter: groups are many, so they are searched. Blank stands for un-assigned. */
import { Menu } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { LazyMenu } from "@/components/LazyMenu";
import { count as written } from "@/components/numbers";
import { t } from "@/words";
import classes from "./FilterBar.module.css";
import { useGroups } from "./useGroups";

export function GroupFilter({
  value,
  numbers,
  onChange,
}: {
  /** Group id, blank for un-assigned, undefined for all. */
  value: string | undefined;
  /** How many invites are in each. */
  numbers?: boolean;
  onChange: (group: string | undefined) => void;
}) {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const groups = useGroups(query, opened || Boolean(value)).data ?? [];
  const [names, setNames] = useState<Record<string, string>>({});
  const name = value
    ? (names[value] ?? groups.find((group) => group.id === value)?.name)
    : undefined;
  const words =
    value === undefined
      ? t("app-all")
      : value === ""
        ? t("app-un-assigned")
        : (name ?? t("app-one-group"));
  return (
    <LazyMenu
      position="bottom-start"
      width={260}
      onChange={(open) => {
        setOpened(open);
        setTyped("");
      }}
      target={
        <button type="button" className={classes.filter} data-on={value !== undefined || undefined}>
          {t("app-group")}
          <span className={`${classes.value} truncate`}>{words}</span>
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </button>
      }
    >
      <Menu.Search
        aria-label={t("app-find-a-group")}
        placeholder={t("app-find-a-group")}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.choices}>
        <Menu.RadioItem
          value="all"
          checked={value === undefined}
          closeMenuOnClick
          onChange={() => onChange(undefined)}
        >
          {t("app-all")}
        </Menu.RadioItem>
        <Menu.RadioItem
          value="none"
          checked={value === ""}
          closeMenuOnClick
          onChange={() => onChange("")}
        >
          {t("app-un-assigned")}
        </Menu.RadioItem>
        <Menu.Divider />
        {groups.map((group) => (
          <Menu.RadioItem
            key={group.id}
            value={group.id}
            checked={value === group.id}
            closeMenuOnClick
            rightSection={
              numbers && <span className={classes.number}>{written(group.invites)}</span>
            }
            onChange={() => {
              setNames((before) => ({ ...before, [group.id]: group.name }));
              onChange(group.id);
            }}
          >
            {group.name}
          </Menu.RadioItem>
        ))}
        {groups.length === 0 && (
          <Menu.Label>{query ? t("app-no-such-group") : t("app-no-groups-yet")}</Menu.Label>
        )}
      </div>
    </LazyMenu>
  );
}
