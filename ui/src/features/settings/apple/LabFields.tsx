/** The Apple Account behind the push certificate, and doing without one in a lab. */
import { Switch, TextInput } from "@mantine/core";
import type { AppleSettings } from "@/bindings";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./LabFields.module.css";

export function LabFields({ form }: { form: SettingsForm<AppleSettings> }) {
  const { values, set, was, error } = form;
  // With a push certificate lab mode does nothing.
  const idle = values.topic !== "";
  const row = (key: keyof AppleSettings) => ({ was: was(key), error: error(key) });
  return (
    <SettingCard title={t("apple-account-and-lab-mode")}>
      <SettingRow
        label={t("apple-apple-account")}
        hint={t("apple-a-note-for-the-next")}
        {...row("account")}
      >
        {(control) => (
          <TextInput
            {...control}
            value={values.account}
            maxLength={400}
            spellCheck={false}
            placeholder={t("apple-not-noted")}
            onChange={(event) => set({ account: event.currentTarget.value })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t("apple-lab-mode")}
        hint={t("apple-makes-profiles-without-a-push")}
        {...row("lab_mode")}
      >
        {(control) => (
          <>
            <Switch
              {...control}
              checked={values.lab_mode}
              onChange={(event) => set({ lab_mode: event.currentTarget.checked })}
            />
            {values.lab_mode && idle && (
              <p className={classes.idle}>{t("apple-it-does-nothing-while-there")}</p>
            )}
            {values.lab_mode && !idle && (
              <Warning>{t("apple-without-a-push-certificate-real")}</Warning>
            )}
          </>
        )}
      </SettingRow>
    </SettingCard>
  );
}
