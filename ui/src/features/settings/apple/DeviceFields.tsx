/** Which devices may enroll, and who hears about those that are managed no longer or say nothing. */
import { TextInput } from "@mantine/core";
import type { AppleSettings } from "@/bindings";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { NumberField } from "../server/NumberField";

/** In days. */
const longestSilence = 365;

export function DeviceFields({ form }: { form: SettingsForm<AppleSettings> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof AppleSettings) => ({ was: was(key), error: error(key) });
  const text = (key: "least_ios" | "least_macos" | "notify", maxLength: number) => ({
    value: values[key],
    maxLength,
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [key]: event.currentTarget.value }),
  });
  return (
    <>
      <SettingCard title="Minimum versions">
        <SettingRow
          label="iOS and iPadOS"
          hint="Older iPhones and iPads are turned away when they enroll; blank is any version"
          {...row("least_ios")}
        >
          {(control) => <TextInput {...control} placeholder="Any" {...text("least_ios", 20)} />}
        </SettingRow>
        <SettingRow
          label="macOS"
          hint="Older Macs are turned away when they enroll; blank is any version"
          {...row("least_macos")}
        >
          {(control) => <TextInput {...control} placeholder="Any" {...text("least_macos", 20)} />}
        </SettingRow>
      </SettingCard>
      <SettingCard title="Devices that go quiet">
        <SettingRow
          label="Notify"
          hint="These addresses get a mail when a device is managed no longer. Separated by commas; blank is nobody"
          {...row("notify")}
        >
          {(control) => (
            <TextInput
              {...control}
              placeholder="servicedesk@example.com"
              {...text("notify", 2000)}
            />
          )}
        </SettingRow>
        <SettingRow
          label="Silent after"
          hint="A device that has not been heard of for so many days is pointed out; 0 is never"
          {...row("silent_days")}
        >
          {(control) => (
            <NumberField
              control={control}
              min={0}
              max={longestSilence}
              suffix={values.silent_days === 1 ? " day" : " days"}
              value={values.silent_days}
              onChange={(silent_days) => set({ silent_days })}
            />
          )}
        </SettingRow>
      </SettingCard>
    </>
  );
}
