/** The Apple Account behind the push certificate, and doing without one in a lab. */
import { Switch, TextInput } from "@mantine/core";
import type { AppleSettings } from "@/bindings";
import { Warning } from "@/components/Field";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./LabFields.module.css";

export function LabFields({ form }: { form: SettingsForm<AppleSettings> }) {
  const { values, set, was, error } = form;
  // With a push certificate lab mode does nothing.
  const idle = values.topic !== "";
  const row = (key: keyof AppleSettings) => ({ was: was(key), error: error(key) });
  return (
    <SettingCard title="Account and lab mode">
      <SettingRow
        label="Apple Account"
        hint="A note for the next renewal: only the account that made the certificate can renew it. Muster never signs in with it"
        {...row("account")}
      >
        {(control) => (
          <TextInput
            {...control}
            value={values.account}
            maxLength={400}
            spellCheck={false}
            placeholder="Not noted"
            onChange={(event) => set({ account: event.currentTarget.value })}
          />
        )}
      </SettingRow>
      <SettingRow
        label="Lab mode"
        hint="Makes profiles without a push certificate, for tests and simulated devices only"
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
              <p className={classes.idle}>It does nothing while there is a push certificate</p>
            )}
            {values.lab_mode && !idle && (
              <Warning>
                Without a push certificate, real iPhones, iPads and Macs cannot be called
              </Warning>
            )}
          </>
        )}
      </SettingRow>
    </SettingCard>
  );
}
