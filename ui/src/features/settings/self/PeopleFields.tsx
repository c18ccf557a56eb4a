/** Who may enroll by themselves, how many devices each, and who hears of it. */
import { NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { t } from "@/words";
import { enrollmentKey, readEnrollment } from "../enrollment/enrollmentForm";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { DirectoryGroups } from "./DirectoryGroups";
import type { SelfForm } from "./selfForm";

/** As long as the engine keeps. */
const longestList = 2000;

export function PeopleFields({
  form: { values, set, was, error },
}: {
  form: SettingsForm<SelfForm>;
}) {
  const general = useQuery({ queryKey: enrollmentKey, queryFn: readEnrollment }).data?.device_limit;
  return (
    <>
      <SettingCard title={t("self-who-may")}>
        <SettingRow
          label={t("self-directory-groups")}
          hint={values.groups.length === 0 ? t("self-everybody-means") : t("self-groups-mean")}
          was={was("groups")}
          error={error("groups")}
          wide
        >
          {(control) => (
            <DirectoryGroups
              control={control}
              value={values.groups}
              onChange={(groups) => set({ groups })}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("self-devices-per-user")}
          hint={
            <>
              {limitWords(values.device_limit, general)}{" "}
              <Link to="/settings/$section" params={{ section: "authentication" }}>
                {t("self-open-enrollment")}
              </Link>
            </>
          }
          was={was("device_limit")}
          error={error("device_limit")}
        >
          {(control) => (
            <NumberInput
              {...control}
              min={0}
              max={1000}
              placeholder={t("self-no-limit-here")}
              allowDecimal={false}
              allowNegative={false}
              value={values.device_limit > 0 ? values.device_limit : ""}
              onChange={(limit) => set({ device_limit: Number(limit) })}
            />
          )}
        </SettingRow>
      </SettingCard>
      <SettingCard title={t("self-tell-these-addresses")}>
        <SettingRow
          label={t("self-a-device-enrolls-in-this-way")}
          hint={t("authentication-grouped-by-minute")}
          was={was("notify")}
          error={error("notify")}
          wide
        >
          {(control) => (
            <TextInput
              {...control}
              value={values.notify}
              maxLength={longestList}
              spellCheck={false}
              placeholder={t("authentication-nobody")}
              onChange={(event) => set({ notify: event.currentTarget.value })}
            />
          )}
        </SettingRow>
      </SettingCard>
    </>
  );
}

/** The limit for all enrollment stands beside this one; the smaller counts. */
function limitWords(own: number, general: number | undefined): string {
  if (general === undefined) return t("self-smaller-counts");
  if (general === 0) return own > 0 ? t("self-only-here") : t("self-no-limit-anywhere");
  return own > 0 && own < general
    ? t("self-below-the-general", { general })
    : t("self-general-counts", { general });
}
