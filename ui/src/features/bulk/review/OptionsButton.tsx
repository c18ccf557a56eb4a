/** Options that the checks depend on. A change checks every row again; what was changed by hand stays. */
import { Button, Select, Switch } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ImportOptions } from "@/bindings";
import { countries, countryName } from "@/components/countries";
import { SidePopover } from "@/components/SidePopover";
import { LanguageField } from "@/features/enroll/fields/LanguageField";
import { SendBy } from "@/features/enroll/fields/SendBy";
import { TimeZoneField } from "@/features/enroll/fields/TimeZoneField";
import { type Texts, useCountryOfNumbers } from "@/features/enroll/ways";
import { t } from "@/words";
import classes from "./HeadLine.module.css";

export function OptionsButton({
  options,
  texts,
  onOptions,
}: {
  options: ImportOptions;
  texts: Texts;
  onOptions: (options: ImportOptions) => void;
}) {
  return (
    <SidePopover
      label={t("bulk-options-of-the-checks")}
      position="bottom-end"
      offset={6}
      target={(toggle) => (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconAdjustmentsHorizontal size={15} stroke={1.7} aria-hidden />}
          onClick={toggle}
        >
          {t("bulk-options")}
        </Button>
      )}
    >
      <Choices options={options} texts={texts} onOptions={onOptions} />
    </SidePopover>
  );
}

function Choices({
  options,
  texts,
  onOptions,
}: {
  options: ImportOptions;
  texts: Texts;
  onOptions: (options: ImportOptions) => void;
}) {
  const ours = useCountryOfNumbers();
  const data = useMemo(() => {
    // A batch that chooses no country takes that of Settings: without one there it is truly none.
    const label = ours
      ? t("bulk-country-as-in-settings", { country: countryName(ours) })
      : t("bulk-none-numbers-need-their");
    return [{ value: "none", label }, ...countries()];
  }, [ours]);
  return (
    <div className={classes.options}>
      <SendBy
        via={options.via ?? "email"}
        texts={texts}
        onChange={(via) => onOptions({ ...options, via })}
      />
      <LanguageField
        value={options.language ?? ""}
        onChange={(language) => onOptions({ ...options, language })}
        within
      />
      <TimeZoneField
        value={options.time_zone ?? ""}
        onChange={(time_zone) => onOptions({ ...options, time_zone })}
        within
      />
      <Select
        label={t("bulk-country-of-phone-numbers-without")}
        // Where none is, the choice itself says what numbers need.
        description={(options.default_country || ours) && t("bulk-numbers-without-plus-are-of-it")}
        data={data}
        value={options.default_country === "" ? "none" : options.default_country}
        onChange={(code) =>
          onOptions({ ...options, default_country: code === null || code === "none" ? "" : code })
        }
        searchable
        nothingFoundMessage={t("bulk-no-such-country")}
        maxDropdownHeight={220}
        comboboxProps={{ withinPortal: false }}
        openOnFocus={false}
      />
      <Switch
        label={t("bulk-create-unknown-groups")}
        description={t("bulk-otherwise-their-rows-need-fixing")}
        checked={options.create_groups}
        onChange={(event) => onOptions({ ...options, create_groups: event.currentTarget.checked })}
      />
    </div>
  );
}
