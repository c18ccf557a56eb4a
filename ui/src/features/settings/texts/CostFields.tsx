/** What a text costs, and how much of it a day may see. */
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { TextRow } from "./gateway/TextRow";
import type { TextForm } from "./textForm";

export function CostFields({ form }: { form: SettingsForm<TextForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof TextForm) => ({ was: was(key), error: error(key) });
  return (
    <SettingCard title={t("texts-cost")}>
      <TextRow
        label={t("texts-price-of-a-part")}
        hint={t("texts-such-as-0-075-a")}
        {...row("price")}
        value={values.price}
        maxLength={20}
        inputMode="decimal"
        placeholder={t("texts-not-known")}
        onChange={(price) => set({ price })}
      />
      <TextRow
        label={t("texts-currency")}
        hint={t("texts-only-shown")}
        {...row("currency")}
        value={values.currency}
        maxLength={8}
        placeholder="EUR"
        onChange={(currency) => set({ currency: currency.toUpperCase() })}
      />
      <TextRow
        label={t("texts-limit-for-a-day")}
        hint={t("texts-what-goes-beyond-it-waits")}
        {...row("daily_cap")}
        value={values.daily_cap}
        maxLength={20}
        inputMode="decimal"
        placeholder={t("texts-no-limit")}
        below={
          values.daily_cap !== "" &&
          values.price === "" &&
          !error("price") && <Warning>{t("texts-the-limit-needs-the-price")}</Warning>
        }
        onChange={(daily_cap) => set({ daily_cap }, ["price"])}
      />
    </SettingCard>
  );
}
