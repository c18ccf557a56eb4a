/** How many devices one user may have. */
import { NumberInput } from "@mantine/core";
import type { EnrollmentCheck } from "@/bindings";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import type { EnrollmentForm } from "./enrollmentForm";
import type { Checked } from "./useEnrollmentCheck";

export function LimitField({
  form: { values, set, was, error },
  checked: { check, problem },
}: {
  form: SettingsForm<EnrollmentForm>;
  checked: Checked;
}) {
  return (
    <SettingCard title={t("authentication-devices-of-one-user")}>
      <SettingRow
        label={t("authentication-devices-per-user")}
        hint={limitHint(values.device_limit, check)}
        was={was("device_limit")}
        error={error("device_limit") ?? problem("device_limit")}
      >
        {(control) => (
          <NumberInput
            {...control}
            min={0}
            max={1000}
            placeholder={t("authentication-no-limit")}
            allowDecimal={false}
            allowNegative={false}
            value={values.device_limit > 0 ? values.device_limit : ""}
            onChange={(limit) => set({ device_limit: Number(limit) })}
          />
        )}
      </SettingRow>
    </SettingCard>
  );
}

function limitHint(limit: number, check: EnrollmentCheck | undefined): string {
  if (limit > 0 && check && check.users_over_limit > 0)
    return t("authentication-users-over-limit", { n: check.users_over_limit });
  return t("authentication-counts-managed-devices");
}
