/** A choice among all time zones, which stand there only while it is open: hundreds of them, each with its offset. */
import { type OptionsFilter, Select, type SelectProps } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { t } from "@/words";
import classes from "./TimeZoneSelect.module.css";
import { namedLike, timeZoneName, timeZoneOffset, timeZones } from "./timeZones";

/** No zone is blank: a select takes a blank value for none chosen. */
const blankValue = "none";

export function TimeZoneSelect({
  value,
  blank,
  within,
  onChange,
  ...input
}: {
  /** An IANA name, or blank. */
  value: string;
  /** What blank means; left out where a zone must be chosen. */
  blank?: string;
  /** It stands in a panel that a click outside closes. */
  within?: boolean;
  onChange: (zone: string) => void;
} & Pick<
  SelectProps,
  | "id"
  | "label"
  | "placeholder"
  | "description"
  | "error"
  | "disabled"
  | "aria-describedby"
  | "aria-invalid"
>) {
  const [opened, setOpened] = useState(false);
  const data = useMemo(() => {
    const zones = opened ? timeZones() : [];
    // One may have been chosen elsewhere by a name that this computer does not list.
    const all = value === "" || zones.includes(value) ? zones : [value, ...zones];
    const named = all.map((zone) => ({ value: zone, label: timeZoneName(zone) }));
    return blank === undefined ? named : [{ value: blankValue, label: blank }, ...named];
  }, [opened, value, blank]);
  return (
    <Select
      {...input}
      searchable
      allowDeselect={false}
      openOnFocus={false}
      nothingFoundMessage={t("app-no-such-time-zone")}
      // Of no choice yet nothing is shown, which Mantine asks for by null.
      value={value || (blank === undefined ? null : blankValue)}
      data={data}
      filter={matching}
      renderOption={({ option }) => (
        <span className={classes.option}>
          {option.label}
          {option.value !== blankValue && <Offset zone={option.value} />}
        </span>
      )}
      maxDropdownHeight={280}
      comboboxProps={within ? { withinPortal: false } : undefined}
      onDropdownOpen={() => setOpened(true)}
      // A closed list stays in the document: all of it would be drawn once more as it closes, and at each change of the page.
      onDropdownClose={() => setOpened(false)}
      // What stands there is a whole name: whoever looks for another types over it.
      onClick={(event) => event.currentTarget.select()}
      onChange={(chosen) => onChange(chosen === null || chosen === blankValue ? "" : chosen)}
    />
  );
}

const matching: OptionsFilter = ({ options, search }) =>
  namedLike(options, (option) => ("label" in option ? option.label : ""), search);

/** Comes a moment after the names: to know all offsets takes longer than a list may take to open. */
function Offset({ zone }: { zone: string }) {
  const due = useDeferredValue(true, false);
  const words = useMemo(() => (due ? timeZoneOffset(zone) : ""), [due, zone]);
  return <span className={classes.offset}>{words}</span>;
}
