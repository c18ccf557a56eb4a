/** When a directory is read, how much may change without asking, and what becomes of the invites of those who leave. */
import { Select } from "@mantine/core";
import type { OnLeaving } from "@/bindings";
import { SettingCard, SettingRow } from "@/features/settings/form/SettingRow";
import type { SettingsForm } from "@/features/settings/form/useSettingsForm";
import { choices } from "@/features/settings/server/choices";
import { NumberField } from "@/features/settings/server/NumberField";
import { t } from "@/words";
import { everyWords } from "../words";
import { leavingWords, type SyncForm } from "./common";

/** Minutes that one can choose between two reads; the engine takes any from 5 to a week. */
const paces = [0, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 10_080];

export function SyncFields({ form }: { form: SettingsForm<SyncForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof SyncForm) => ({ was: was(key), error: error(key) });
  const every = values["sync.every_minutes"];
  const offered = [...new Set([...paces, every])].sort((a, b) => a - b);
  return (
    <SettingCard title={t("directories-sync")}>
      <SettingRow
        label={t("directories-read-changes")}
        hint={t("directories-read-changes-hint")}
        {...row("sync.every_minutes")}
      >
        {(control) => (
          <Select
            {...control}
            value={String(every)}
            data={offered.map((minutes) => ({
              value: String(minutes),
              label: everyWords(minutes),
            }))}
            allowDeselect={false}
            onChange={(value) => set({ "sync.every_minutes": Number(value) })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t("directories-read-everybody")}
        hint={t("directories-read-everybody-hint")}
        {...row("sync.full_every_hours")}
      >
        {(control) => (
          <NumberField
            control={control}
            min={1}
            max={24}
            suffix={t("directories-suffix-hours")}
            value={values["sync.full_every_hours"]}
            onChange={(hours) => set({ "sync.full_every_hours": hours })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t("directories-brake")}
        hint={t("directories-brake-hint")}
        {...row("sync.most_leaving_percent")}
      >
        {(control) => (
          <NumberField
            control={control}
            min={1}
            max={100}
            suffix={t("directories-suffix-percent")}
            value={values["sync.most_leaving_percent"]}
            onChange={(percent) => set({ "sync.most_leaving_percent": percent })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t("directories-leavers")}
        hint={t("directories-leavers-hint")}
        {...row("sync.on_leaving")}
      >
        {(control) => (
          <Select
            {...control}
            value={values["sync.on_leaving"]}
            data={choices(leavingWords)}
            allowDeselect={false}
            onChange={(value) => set({ "sync.on_leaving": value as OnLeaving })}
          />
        )}
      </SettingRow>
    </SettingCard>
  );
}
