/** What every directory has: its name, whether it is used, whether people sign in with it. */
import { Switch } from "@mantine/core";
import { SettingCard, SettingRow } from "@/features/settings/form/SettingRow";
import type { SettingsForm } from "@/features/settings/form/useSettingsForm";
import { t } from "@/words";
import type { CommonForm } from "./common";
import { TextRow } from "./TextRow";

export function DirectoryCard({
  form,
  lists,
}: {
  form: SettingsForm<CommonForm>;
  /** It lists its users. */
  lists: boolean;
}) {
  const { values, set, was, error } = form;
  return (
    <SettingCard>
      <TextRow
        form={form}
        name="name"
        label={t("directories-name")}
        hint={t("directories-name-hint")}
        placeholder={t("directories-name-sample")}
      />
      <SettingRow
        label={t("directories-used")}
        hint={lists ? t("directories-used-hint-ldap") : t("directories-used-hint-oidc")}
        was={was("enabled")}
        error={error("enabled")}
      >
        {(control) => (
          <Switch
            {...control}
            checked={values.enabled}
            onChange={(event) => set({ enabled: event.currentTarget.checked })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t("directories-sign-in-with-it")}
        hint={t("directories-sign-in-hint")}
        was={was("sign_in")}
        error={error("sign_in")}
      >
        {(control) => (
          <Switch
            {...control}
            checked={values.sign_in}
            onChange={(event) => set({ sign_in: event.currentTarget.checked })}
          />
        )}
      </SettingRow>
    </SettingCard>
  );
}
