/** When a device counts as silent. Which may enroll, and who hears of those that left, holds for every platform. */
import { Link } from "@tanstack/react-router";
import type { AppleSettings } from "@/bindings";
import { Say, t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { NumberField } from "../server/NumberField";
import classes from "./DeviceFields.module.css";

/** In days. */
const longestSilence = 365;

export function DeviceFields({ form }: { form: SettingsForm<AppleSettings> }) {
  const { values, set, was, error } = form;
  return (
    <SettingCard title={t("apple-devices-that-go-quiet")}>
      <SettingRow
        label={t("apple-silent-after")}
        hint={t("apple-a-device-that-has-not")}
        was={was("silent_days")}
        error={error("silent_days")}
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
      <p className={classes.elsewhere}>
        <Say
          id="apple-rules-stand-in-enrollment"
          parts={{
            link: (inside) => (
              <Link to="/settings/$section" params={{ section: "authentication" }}>
                {inside}
              </Link>
            ),
          }}
        />
      </p>
    </SettingCard>
  );
}
