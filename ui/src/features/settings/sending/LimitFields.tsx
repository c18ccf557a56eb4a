/** How fast mails leave: a provider's limits or one's own, and what they mean. */
import { NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import type { SendingPreset } from "@/bindings";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { NumberField } from "../server/NumberField";
import { meaning } from "./duration";
import { PresetNote } from "./PresetNote";
import { ProposedPreset } from "./ProposedPreset";
import classes from "./SendingSection.module.css";
import { chosen, type LimitKey, type SendingForm, standing, within } from "./sendingForm";

const own = { value: "", label: t("sending-my-own-limits") };

const limits = [
  ["per_minute", t("sending-per-minute")],
  ["per_hour", t("sending-per-hour")],
  ["per_day", t("sending-per-day")],
] as const;

export function LimitFields({
  form,
  presets,
}: {
  form: SettingsForm<SendingForm>;
  presets: readonly SendingPreset[];
}) {
  const { values, set, was, error } = form;
  const named = presets.find((preset) => preset.id === values.preset);
  // Numbers that go beyond the provider's are one's own, and the provider's again when they return.
  const [picked, setPicked] = useState<string | null>(null);
  if (picked !== null && form.changes.length === 0) setPicked(null);
  const basis = presets.find((preset) => preset.id === (picked ?? values.preset));
  const choose = (preset: SendingPreset | undefined) => {
    setPicked(preset?.id ?? "");
    set(preset ? chosen(preset) : { preset: "" });
  };
  const change = (key: LimitKey, value: number) => {
    if (picked === null) setPicked(values.preset);
    const next = { ...values, [key]: value };
    set({ [key]: value, preset: basis && within(basis, next) ? basis.id : "" });
  };
  const row = (key: LimitKey, otherwise?: string) => ({
    was: was(key),
    error: error(key),
    hint: (basis && standing(basis, key, values[key])) ?? otherwise,
  });
  return (
    <SettingCard title={t("sending-limits")}>
      <ProposedPreset presets={presets} chosen={values.preset} onChoose={choose} />
      <SettingRow
        label={t("sending-limits-of")}
        hint={t("sending-fills-in-what-the-provider")}
        was={was("preset")}
        error={error("preset")}
      >
        {(control) => (
          <Select
            {...control}
            value={values.preset}
            data={[own, ...presets.map(({ id, name }) => ({ value: id, label: name }))]}
            maxDropdownHeight={320}
            onChange={(id) => choose(presets.find((preset) => preset.id === id))}
          />
        )}
      </SettingRow>
      <PresetNote preset={named} left={named ? undefined : basis} />
      {limits.map(([key, label]) => (
        <SettingRow key={key} label={label} {...row(key)}>
          {(control) => (
            <NumberInput
              {...control}
              className={classes.number}
              value={values[key] > 0 ? values[key] : ""}
              min={0}
              max={10_000_000}
              placeholder={t("sending-no-limit")}
              thousandSeparator=","
              allowDecimal={false}
              allowNegative={false}
              onChange={(value) => change(key, Number(value))}
            />
          )}
        </SettingRow>
      ))}
      <SettingRow label={t("sending-connections")} {...row("connections", t("sending-at-once"))}>
        {(control) => (
          <div className={classes.number}>
            <NumberField
              control={control}
              min={1}
              max={20}
              value={values.connections}
              onChange={(connections) => change("connections", connections)}
            />
          </div>
        )}
      </SettingRow>
      <p className={classes.meaning} role="status">
        {meaning(values, values.quiet_hours)}
      </p>
    </SettingCard>
  );
}
