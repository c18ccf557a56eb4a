/** Which devices may enroll: the least version of each system, and whose Android devices. */
import { Autocomplete, TagsInput } from "@mantine/core";
import type { EnrollmentCheck, Platform } from "@/bindings";
import { PlatformIcon } from "@/components/PlatformIcon";
import { platformWords } from "@/components/platforms";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./EnrollmentSection.module.css";
import type { EnrollmentForm, VersionKey } from "./enrollmentForm";
import { makers } from "./makers";
import type { Checked } from "./useEnrollmentCheck";

/** Versions to choose from; any other may be typed. Those of Windows are 10 22H2, 11 23H2, 11 24H2. */
const systems: readonly [Platform, VersionKey, readonly string[]][] = [
  ["android", "least_android", ["11", "12", "13", "14", "15", "16"]],
  ["ios", "least_ios", ["15.0", "16.0", "17.0", "18.0", "26.0"]],
  ["macos", "least_macos", ["12.0", "13.0", "14.0", "15.0", "26.0"]],
  ["windows", "least_windows", ["10.0.19045", "10.0.22631", "10.0.26100"]],
];

/** As many, and as long, as the engine keeps. */
const mostMakers = 50;
const longestMaker = 40;
const longestVersion = 32;

export function VersionFields({
  form,
  checked: { check, problem },
}: {
  form: SettingsForm<EnrollmentForm>;
  checked: Checked;
}) {
  const { values, set, was, error } = form;
  const rules = values.page.platforms;
  const acting = [...new Set(rules.filter(({ acts }) => acts).map(({ words }) => words))];
  const kept = rules
    .filter(({ acts }) => !acts)
    .map(({ platform }) => platformWords[platform].label);
  return (
    <>
      <SettingCard title={t("authentication-minimum-os-versions")}>
        {systems.map(([platform, key, versions]) => {
          const rule = rules.find((one) => one.platform === platform);
          const refused = error(key) ?? problem(key);
          return (
            <SettingRow
              key={key}
              label={platformWords[platform].label}
              mark={<PlatformIcon platform={platform} size={18} />}
              hint={
                rule && !rule.acts
                  ? t("authentication-version-kept")
                  : refused
                    ? undefined
                    : devicesWords(platform, values[key], check)
              }
              was={was(key)}
              error={refused}
            >
              {(control) => (
                <Autocomplete
                  {...control}
                  placeholder={t("authentication-any")}
                  maxLength={longestVersion}
                  value={values[key]}
                  data={[...versions]}
                  // All of them, whatever stands there: it is a choice first.
                  filter={({ options }) => options}
                  // What is wrong with it stands below it, and a refusal brings the focus here.
                  openOnFocus={false}
                  comboboxProps={{ position: refused ? "top" : "bottom" }}
                  onChange={(version) => set({ [key]: version })}
                />
              )}
            </SettingRow>
          );
        })}
        {rules.length > 0 && (
          <p className={classes.meaning}>
            {acting.join(" ")}{" "}
            {kept.length > 0 && t("authentication-versions-kept", { platforms: kept.join(", ") })}
          </p>
        )}
      </SettingCard>
      <SettingCard title={t("authentication-android-manufacturers")}>
        <SettingRow
          label={t("authentication-manufacturers")}
          hint={
            rules.find(({ platform }) => platform === "android")?.acts
              ? t("authentication-manufacturers-act")
              : t("authentication-manufacturers-kept")
          }
          was={was("manufacturers")}
          error={error("manufacturers") ?? problem("manufacturers")}
          wide
        >
          {(control) => (
            <TagsInput
              {...control}
              placeholder={
                values.manufacturers.length === 0
                  ? t("authentication-all-manufacturers")
                  : undefined
              }
              value={values.manufacturers}
              data={makers}
              maxTags={mostMakers}
              maxLength={longestMaker}
              acceptValueOnBlur
              openOnFocus={false}
              onChange={(manufacturers) => set({ manufacturers })}
            />
          )}
        </SettingRow>
      </SettingCard>
    </>
  );
}

/** How the devices that are known stand to the least version. */
function devicesWords(
  platform: Platform,
  least: string,
  check: EnrollmentCheck | undefined,
): string | undefined {
  const found = check?.older.find((one) => one.platform === platform);
  if (!found) return undefined;
  const { known, older } = found;
  if (known === 0) return t("authentication-no-known-devices");
  if (least.trim() === "") return t("authentication-known-devices", { n: known });
  return older === 0
    ? t("authentication-all-known-devices-pass", { n: known })
    : t("authentication-known-devices-are-older", { n: older, known });
}
