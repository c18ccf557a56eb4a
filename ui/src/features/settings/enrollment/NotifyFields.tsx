/** Who hears of devices and requests, by mail. */
import { TextInput } from "@mantine/core";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import type { EnrollmentForm, NotifyKey } from "./enrollmentForm";
import type { Checked } from "./useEnrollmentCheck";

const lists: readonly [NotifyKey, string, string][] = [
  ["notify_enrolled", t("authentication-a-device-enrolls"), t("authentication-grouped-by-minute")],
  ["notify_unmanaged", t("authentication-a-device-is-unmanaged"), ""],
  [
    "notify_requests",
    t("authentication-an-invitee-asks-again"),
    t("authentication-grouped-by-minute"),
  ],
];

/** As long as the engine keeps. */
const longest = 2000;

export function NotifyFields({
  form: { values, set, was, error },
  checked: { problem },
}: {
  form: SettingsForm<EnrollmentForm>;
  checked: Checked;
}) {
  return (
    <SettingCard title={t("authentication-tell-these-addresses-when")}>
      {lists.map(([key, label, hint]) => (
        <SettingRow
          key={key}
          label={label}
          hint={hint}
          was={was(key)}
          error={error(key) ?? problem(key)}
          wide
        >
          {(control) => (
            <TextInput
              {...control}
              value={values[key]}
              maxLength={longest}
              spellCheck={false}
              placeholder={t("authentication-nobody")}
              onChange={(event) => set({ [key]: event.currentTarget.value })}
            />
          )}
        </SettingRow>
      ))}
    </SettingCard>
  );
}
