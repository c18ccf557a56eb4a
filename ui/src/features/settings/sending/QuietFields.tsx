/** When the mails of imports rest. */
import { Switch, TextInput } from "@mantine/core";
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
    <SettingCard title="Quiet hours">
      <SettingRow
        label="Keep quiet hours"
        hint="Only the mails of imports wait. Single invites go out at once"
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
          <SettingRow label="From" hint="By the clock of this computer" {...row("quiet_from")}>
            {(control) => <TextInput {...control} {...time("quiet_from")} />}
          </SettingRow>
          <SettingRow
            label="Until"
            hint={overnight ? "The next morning" : "The same day"}
            {...row("quiet_until")}
          >
            {(control) => <TextInput {...control} {...time("quiet_until")} />}
          </SettingRow>
          <SettingRow
            label="Whole weekends"
            hint="Saturday and Sunday are quiet all day"
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
