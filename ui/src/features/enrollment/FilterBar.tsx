/** Search, filters with their counts, sort and columns. Everything it sets lives in the address. */
import { ActionIcon, Button, Menu, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconArrowsSort, IconColumns3, IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { InviteCounts } from "@/bindings";
import { Kbd } from "@/components/Kbd";
import { LazyMenu } from "@/components/LazyMenu";
import { ownershipWords, platformWords } from "@/components/platforms";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { BatchFilter } from "./BatchFilter";
import { columns } from "./columns";
import classes from "./FilterBar.module.css";
import { FilterMenu } from "./FilterMenu";
import { GroupFilter } from "./GroupFilter";
import { type EnrollmentSearch, sorts, sortWords } from "./search";
import type { ColumnChoice } from "./useColumns";
import type { ChangeSearch } from "./useEnrollmentSearch";

/** Typing pauses this long, in milliseconds, before the list is asked. */
const typingPause = 180;

export function FilterBar({
  search,
  change,
  counts,
  columnChoice,
}: {
  search: EnrollmentSearch;
  change: ChangeSearch;
  counts: InviteCounts | undefined;
  columnChoice: ColumnChoice;
}) {
  const sort = search.sort ?? "recent_activity";
  const chosen = search.platforms ?? [];
  return (
    <search className={classes.bar} aria-label="Search and filter invites">
      <SearchField value={search.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
      <FilterMenu
        label="Platform"
        all="All"
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
        label="Owned by"
        all="All"
        chosen={search.owned ? [search.owned] : []}
        choices={(counts?.by_owned_by ?? []).map(({ owned_by, count }) => ({
          value: owned_by,
          label: ownershipWords[owned_by],
          count,
        }))}
        onChange={([owned]) => change({ owned })}
      />
      <GroupFilter value={search.group} onChange={(group) => change({ group })} />
      {search.batch && (
        <BatchFilter id={search.batch} onClear={() => change({ batch: undefined })} />
      )}
      <span className={classes.space} />
      <LazyMenu
        position="bottom-end"
        width={200}
        target={
          <Button
            variant="subtle"
            className={classes.sort}
            leftSection={<IconArrowsSort size={16} stroke={1.7} />}
            aria-label={`Sort: ${sortWords[sort]}`}
          >
            {sortWords[sort]}
          </Button>
        }
      >
        <Menu.RadioGroup
          value={sort}
          onChange={(value) => change({ sort: sorts.find((choice) => choice === value) })}
        >
          {sorts.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
              {sortWords[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </LazyMenu>
      <LazyMenu
        position="bottom-end"
        width={200}
        target={
          <ActionIcon variant="default" aria-label="Columns" title="Columns">
            <IconColumns3 size={17} stroke={1.7} />
          </ActionIcon>
        }
      >
        <Menu.Label>Columns</Menu.Label>
        {columns.map((column) => (
          <Menu.CheckboxItem
            key={column.id}
            checked={columnChoice.isShown(column)}
            disabled={column.fixed}
            onChange={() => columnChoice.toggle(column)}
          >
            {column.label}
          </Menu.CheckboxItem>
        ))}
      </LazyMenu>
    </search>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const tell = useDebouncedCallback(onChange, typingPause);

  // The address may change without typing: Back, or "Clear filters".
  useEffect(() => setTyped(value), [value]);
  useShortcuts([
    {
      keys: "/",
      label: "Search the list",
      group: "Enrollment",
      run: () => field.current?.select(),
    },
  ]);

  const clear = () => {
    setTyped("");
    tell.cancel();
    onChange("");
  };
  return (
    <TextInput
      ref={field}
      className={classes.search}
      aria-label="Search by name or email"
      placeholder="Name or email"
      maxLength={200}
      value={typed}
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      rightSection={
        typed ? (
          <ActionIcon size={22} aria-label="Clear the search" onClick={clear}>
            <IconX size={14} stroke={1.7} />
          </ActionIcon>
        ) : (
          <Kbd keys="/" />
        )
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        if (typed) clear();
        else field.current?.blur();
      }}
    />
  );
}
