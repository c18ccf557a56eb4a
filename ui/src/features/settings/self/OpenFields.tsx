/** Whether the page is open, and the organisation's own words on it. */
import { Switch, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { isNothingReady, type Ready, readyOf } from "./ready";
import classes from "./Self.module.css";
import type { SelfForm } from "./selfForm";

/** As long as the engine keeps, in characters. */
const longestText = 1000;

/** What being open means now. Why stands where the state does, and at each platform. */
function OpenMeans({ ready }: { ready: Ready }) {
  if (!isNothingReady(ready)) return t("self-off-means");
  return <span className={classes.gap}>{t("self-nothing-enrolls-yet")}</span>;
}

export function OpenFields({
  form: { values, set, was, error },
}: {
  form: SettingsForm<SelfForm>;
}) {
  const nobody = values.page.directories.length === 0;
  return (
    <SettingCard title={t("self-the-page")}>
      <SettingRow
        label={t("self-self-enrollment")}
        hint={
          nobody ? (
            <>
              {t("authentication-needs-a-directory")}.{" "}
              <Link to="/directories">{t("authentication-open-directories")}</Link>
            </>
          ) : (
            <OpenMeans ready={readyOf(values.page, values)} />
          )
        }
        was={was("enabled")}
        error={error("enabled")}
      >
        {(control) => (
          <Switch
            {...control}
            checked={values.enabled}
            // It can be switched off whatever is missing.
            disabled={nobody && !values.enabled}
            onChange={(event) => set({ enabled: event.currentTarget.checked })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t("self-words-at-the-head")}
        hint={t("self-words-at-the-head-hint")}
        was={was("text")}
        error={error("text")}
        wide
      >
        {(control) => (
          <Textarea
            {...control}
            value={values.text}
            maxLength={longestText}
            autosize
            minRows={2}
            maxRows={8}
            placeholder={t("self-words-example")}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        )}
      </SettingRow>
    </SettingCard>
  );
}
