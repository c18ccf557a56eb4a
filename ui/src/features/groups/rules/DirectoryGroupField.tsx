/** A group of a directory that the user is in: found while typing. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import classes from "./Rules.module.css";

export function DirectoryGroupField({
  value,
  name,
  error,
  onChange,
}: {
  /** Its id. */
  value: string | null;
  name: string;
  error?: string;
  onChange: (id: string | null, name: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const wanted = typed.trim() === name ? "" : typed.trim();
  const [query] = useDebouncedValue(wanted, 120);
  const found = useQuery({
    queryKey: ["directory-groups", query],
    queryFn: () => call(commands.searchDirectoryGroups(query)),
    placeholderData: keepPreviousData,
  });
  const groups = found.data ?? [];
  const data = groups.map((group) => ({ value: group.id, label: group.name }));
  if (value !== null && !data.some((one) => one.value === value))
    data.unshift({ value, label: name || t("groups-directory-group-gone") });
  const none = found.isSuccess && query === "" && groups.length === 0 && value === null;
  return (
    <Select
      label={t("groups-directory-group")}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("groups-any-directory-group") }}
      placeholder={t("groups-any")}
      description={
        found.isError
          ? explain(found.error).message
          : none
            ? t("groups-no-directory-groups")
            : undefined
      }
      error={error}
      disabled={none}
      data={data}
      // The engine has searched already.
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const group = groups.find((one) => one.id === option.value);
        return (
          <span className={classes.option}>
            <span className="truncate">{option.label}</span>
            {group && (
              <span className={classes.aside}>
                {t("groups-directory-with-users", { directory: group.directory, n: group.users })}
              </span>
            )}
          </span>
        );
      }}
      nothingFoundMessage={t("groups-no-such-directory-group")}
      maxDropdownHeight={240}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onClick={(event) => event.currentTarget.select()}
      onChange={(id, option) => onChange(id, option?.label ?? "")}
    />
  );
}
