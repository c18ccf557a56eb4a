/** Which devices may enroll, and who hears about those that are managed no longer or say nothing. */
import { TextInput } from "@mantine/core";
import type { AppleSettings } from "@/bindings";
import { t } from "@/words";
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
      <SettingCard title={t("apple-minimum-versions")}>
        <SettingRow
          label={t("apple-ios-and-ipados")}
          hint={t("apple-older-iphones-and-ipads-are")}
          {...row("least_ios")}
        >
          {(control) => (
            <TextInput {...control} placeholder={t("apple-any")} {...text("least_ios", 20)} />
          )}
        </SettingRow>
        <SettingRow
          label="macOS"
          hint={t("apple-older-macs-are-turned-away")}
          {...row("least_macos")}
        >
          {(control) => (
            <TextInput {...control} placeholder={t("apple-any")} {...text("least_macos", 20)} />
          )}
        </SettingRow>
      </SettingCard>
      <SettingCard title={t("apple-devices-that-go-quiet")}>
        <SettingRow
          label={t("apple-notify")}
          hint={t("apple-these-addresses-get-a-mail")}
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
          label={t("apple-silent-after")}
          hint={t("apple-a-device-that-has-not")}
          {...row("silent_days")}
        >
          {(control) => (
            <NumberField
              control={control}
              min={0}
              max={longestSilence}
              suffix={t("apple-suffix-days", { n: values.silent_days })}
              value={values.silent_days}
              onChange={(silent_days) => set({ silent_days })}
            />
          )}
        </SettingRow>
      </SettingCard>
    </>
  );
}
