/** How numbers without a country are read, and which countries texts may go to. */
import { Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import { countries, countryName } from "@/components/countries";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./Texts.module.css";
import type { TextForm } from "./textForm";

/** What a searchable select of countries needs, whatever it chooses. */
const search = {
  searchable: true,
  nothingFoundMessage: t("texts-no-such-country"),
  maxDropdownHeight: 240,
  openOnFocus: false,
  // Hundreds of options that nobody sees would stay on the page.
  comboboxProps: { keepMounted: false },
} as const;

export function CountryFields({ form }: { form: SettingsForm<TextForm> }) {
  const { values, set, was, error } = form;
  const all = useMemo(countries, []);
  const none = { value: "none", label: t("texts-none-numbers-need-their") };
  return (
    <SettingCard title={t("texts-countries")}>
      <SettingRow
        label={t("texts-numbers-without-a-country-code")}
        hint={t("texts-are-read-as-numbers-of")}
        was={was("country")}
        error={error("country")}
      >
        {(control) => (
          <Select
            {...control}
            {...search}
            value={values.country || "none"}
            data={[none, ...all]}
            onChange={(code) => set({ country: code === null || code === "none" ? "" : code })}
          />
        )}
      </SettingRow>
      <Allowed form={form} all={all} />
    </SettingCard>
  );
}

function Allowed({
  form: { values, set, was, error },
  all,
}: {
  form: SettingsForm<TextForm>;
  all: ReturnType<typeof countries>;
}) {
  const codes = values.allowed_countries;
  const list = useRef<HTMLUListElement>(null);
  const remove = (code: string, index: number) => {
    set({ allowed_countries: codes.filter((other) => other !== code) });
    // The button goes with its chip: the one that comes into its place takes the focus.
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
  };
  return (
    <SettingRow
      label={t("texts-texts-may-go-to")}
      hint={t("texts-a-number-of-another-country")}
      was={was("allowed_countries")}
      error={error("allowed_countries")}
    >
      {(control) => (
        <>
          {codes.length > 0 && (
            <ul
              ref={list}
              className={classes.chips}
              aria-label={t("texts-countries-that-texts-may-go")}
            >
              {codes.map((code, index) => (
                <li key={code} className={classes.chip}>
                  {countryName(code)}
                  <button
                    type="button"
                    className={classes.remove}
                    aria-label={t("texts-remove-country", { country: countryName(code) })}
                    onClick={() => remove(code, index)}
                  >
                    <IconX size={13} stroke={1.7} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Select
            {...control}
            {...search}
            value={null}
            placeholder={codes.length === 0 ? t("texts-every-country") : t("texts-add-a-country")}
            data={all.filter(({ value }) => !codes.includes(value))}
            onChange={(code) => {
              if (code) set({ allowed_countries: [...codes, code].sort() });
            }}
          />
          {codes.length === 0 && <Warning>{t("texts-texts-go-to-every-country")}</Warning>}
        </>
      )}
    </SettingRow>
  );
}
