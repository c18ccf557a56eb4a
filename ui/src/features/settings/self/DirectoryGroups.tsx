/** Groups of the directories, found while typing; with the directory each is from and how many users it has. */
import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type SelfEnrollmentGroup } from "@/bindings";
import { call } from "@/platform/call";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import type { ControlProps } from "../form/SettingRow";
import classes from "./Self.module.css";
import { groupWords } from "./selfForm";

/** As many as the engine takes. */
const most = 200;

export function DirectoryGroups({
  control,
  value,
  onChange,
}: {
  control: ControlProps;
  value: readonly SelfEnrollmentGroup[];
  onChange: (groups: SelfEnrollmentGroup[]) => void;
}) {
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 120);
  const found = useQuery({
    queryKey: ["directory-groups", query],
    queryFn: () => call(commands.searchDirectoryGroups(query)),
    placeholderData: keepPreviousData,
  });
  const groups = found.data ?? [];
  const known = new Map(groups.map(({ id, name }) => [id, name]));
  for (const group of value) known.set(group.id, groupWords(group));
  const none = found.isSuccess && query === "" && groups.length === 0 && value.length === 0;
  return (
    <>
      <MultiSelect
        {...control}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("self-clear-groups") }}
        placeholder={value.length === 0 ? t("self-everybody-in-them") : undefined}
        disabled={none}
        data={[...known].map(([id, label]) => ({ value: id, label }))}
        // The engine has searched already; what is chosen stands in the field.
        filter={({ options }) =>
          options.filter(
            (one) =>
              "value" in one &&
              groups.some(({ id }) => id === one.value) &&
              !value.some(({ id }) => id === one.value),
          )
        }
        renderOption={({ option }) => {
          const group = groups.find((one) => one.id === option.value);
          return (
            <span className={classes.option}>
              <span className="truncate">{option.label}</span>
              {group && (
                <span className={classes.from}>
                  {t("groups-directory-with-users", { directory: group.directory, n: group.users })}
                </span>
              )}
            </span>
          );
        }}
        hidePickedOptions
        nothingFoundMessage={t("groups-no-such-directory-group")}
        maxDropdownHeight={240}
        maxValues={most}
        value={value.map(({ id }) => id)}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(ids) =>
          onChange(
            ids.map(
              (id) =>
                value.find((one) => one.id === id) ?? {
                  id,
                  name: groups.find((one) => one.id === id)?.name ?? "",
                },
            ),
          )
        }
      />
      {(found.isError || none) && (
        <p className={classes.under}>
          {found.isError ? explain(found.error).message : t("groups-no-directory-groups")}
        </p>
      )}
    </>
  );
}
