/** One of the groups, found while typing, or none. A new name can be made a group where that makes sense. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useGroups } from "@/components/list/useGroups";
import { t } from "@/words";

export interface Picked {
  id: string;
  name: string;
}

/** Stands for a group to be made. No id looks like it. */
const fresh = "+new";
/** Stands for no group. */
const nobody = "+none";

export function GroupPicker({
  label,
  hidden,
  value,
  placeholder,
  error,
  description,
  none,
  clearable,
  disabled,
  focus,
  without,
  onChange,
  onCreate,
}: {
  label: string;
  /** The label is only heard. */
  hidden?: boolean;
  value: Picked | null;
  placeholder: string;
  error?: string;
  description?: string;
  /** Words of a choice that takes the group away, in place of a cross for which there is no room. */
  none?: string;
  clearable?: boolean;
  disabled?: boolean;
  /** It takes the focus when its dialog opens. */
  focus?: boolean;
  /** Id of a group that is not offered. */
  without?: string;
  onChange: (group: Picked | null) => void;
  /** Makes a group of what is typed; left out where only those that are there can be chosen. */
  onCreate?: (name: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const [opened, setOpened] = useState(false);
  // What stands in the field is the chosen name until somebody types over it.
  const wanted = typed.trim() === value?.name ? "" : typed.trim();
  const [query] = useDebouncedValue(wanted, 120);
  const search = useGroups(query, opened);
  const groups = (search.data ?? []).filter((group) => group.id !== without);
  const data = groups.map((group) => ({ value: group.id, label: group.name }));
  if (value && !data.some((one) => one.value === value.id))
    data.unshift({ value: value.id, label: value.name });
  if (none !== undefined && wanted === "") data.unshift({ value: nobody, label: none });
  const named = (name: string) =>
    groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
  const known = named(wanted) !== undefined;
  if (onCreate && wanted !== "" && !known)
    data.push({ value: fresh, label: t("groups-create-named", { name: wanted }) });
  // What was typed when the field was left. The group of that very name is meant; else it stays there, with what to do about it.
  const [left, setLeft] = useState<string | null>(null);
  const answered = query === left && search.isSuccess && !search.isPlaceholderData;
  const meant = left !== null && answered ? named(left) : undefined;
  useEffect(() => {
    if (!meant) return;
    setLeft(null);
    onChange({ id: meant.id, name: meant.name });
  }, [meant, onChange]);
  const unknown = left !== null && value === null && answered && !meant ? left : null;
  const advice = unknown !== null && (
    <>
      {t("groups-no-group-is-called", { name: unknown })}{" "}
      {onCreate ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setLeft(null);
            onCreate(unknown);
          }}
        >
          {t("groups-create-named", { name: unknown })}
        </button>
      ) : (
        t("groups-choose-one-of-the-list")
      )}
    </>
  );
  return (
    <Select
      label={hidden ? undefined : label}
      aria-label={hidden ? label : undefined}
      searchable
      clearable={clearable}
      clearButtonProps={{ "aria-label": t("groups-clear-group", { label }) }}
      placeholder={placeholder}
      description={advice || description}
      error={error}
      disabled={disabled}
      data-autofocus={focus || undefined}
      data={data}
      // The engine has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={
        wanted === "" ? t("groups-there-are-none") : t("groups-no-group-of-this-name")
      }
      maxDropdownHeight={240}
      comboboxProps={none === undefined ? undefined : { width: 240, position: "bottom-start" }}
      allowDeselect={false}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      onFocus={() => setLeft(null)}
      onBlur={() => {
        // A choice that acts at once is not made by going away.
        if (none !== undefined || wanted === "") return;
        setLeft(wanted);
        if (value === null) setTyped(wanted);
      }}
      onClick={(event) => event.currentTarget.select()}
      onChange={(id, option) => {
        if (id === fresh) onCreate?.(wanted);
        else
          onChange(
            id === null || id === nobody || option === null ? null : { id, name: option.label },
          );
      }}
    />
  );
}
