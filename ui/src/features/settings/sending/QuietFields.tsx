/** When the mails of imports rest. */
import { Switch, TextInput } from "@mantine/core";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./SendingSection.module.css";
import type { SendingForm } from "./sendingForm";

export function QuietFields({ form }: { form: SettingsForm<SendingForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof SendingForm) => ({ was: was(key), error: error(key) });
  const overnight = values.quiet_until !== "" && values.quiet_until <= values.quiet_from;
  const time = (key: "quiet_from" | "quiet_until") => ({
    type: "time",
    className: classes.time,
    value: values[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [key]: event.currentTarget.value }),
  });
  return (
    <SettingCard title={t("sending-quiet-hours")}>
      <SettingRow
        label={t("sending-keep-quiet-hours")}
        hint={t("sending-only-the-mails-of-imports")}
        {...row("quiet_hours")}
      >
        {(control) => (
          <Switch
            {...control}
            checked={values.quiet_hours}
            onChange={(event) => set({ quiet_hours: event.currentTarget.checked })}
          />
        )}
      </SettingRow>
      {values.quiet_hours && (
        <>
          <SettingRow
            label={t("sending-from")}
            hint={t("sending-by-the-clock-of-this")}
            {...row("quiet_from")}
          >
            {(control) => <TextInput {...control} {...time("quiet_from")} />}
          </SettingRow>
          <SettingRow
            label={t("sending-until")}
            hint={overnight ? t("sending-the-next-morning") : t("sending-the-same-day")}
            {...row("quiet_until")}
          >
            {(control) => <TextInput {...control} {...time("quiet_until")} />}
          </SettingRow>
          <SettingRow
            label={t("sending-whole-weekends")}
            hint={t("sending-saturday-and-sunday-are-quiet")}
            {...row("quiet_weekends")}
          >
            {(control) => (
              <Switch
                {...control}
                checked={values.quiet_weekends}
                onChange={(event) => set({ quiet_weekends: event.currentTarget.checked })}
              />
            )}
          </SettingRow>
        </>
      )}
    </SettingCard>
  );
}
