/** What a text costs, and how much of it a day may see. */
import { Warning } from "@/components/Field";
import { SettingCard } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { TextRow } from "./gateway/TextRow";
import type { TextForm } from "./textForm";

export function CostFields({ form }: { form: SettingsForm<TextForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof TextForm) => ({ was: was(key), error: error(key) });
  return (
    <SettingCard title="Cost">
      <TextRow
        label="Price of a part"
        hint="Such as 0.075. A part is 160 characters, or 70 where letters need more room"
        {...row("price")}
        value={values.price}
        maxLength={20}
        inputMode="decimal"
        placeholder="Not known"
        onChange={(price) => set({ price })}
      />
      <TextRow
        label="Currency"
        hint="Only shown"
        {...row("currency")}
        value={values.currency}
        maxLength={8}
        placeholder="EUR"
        onChange={(currency) => set({ currency: currency.toUpperCase() })}
      />
      <TextRow
        label="Limit for a day"
        hint="What goes beyond it waits for the next day. Blank is no limit"
        {...row("daily_cap")}
        value={values.daily_cap}
        maxLength={20}
        inputMode="decimal"
        placeholder="No limit"
        below={
          values.daily_cap !== "" &&
          values.price === "" &&
          !error("price") && <Warning>The limit needs the price of a part</Warning>
        }
        onChange={(daily_cap) => set({ daily_cap }, ["price"])}
      />
    </SettingCard>
  );
}
