/** What is read, how often, and what becomes of a mail that was a bounce of ours. */
import { Select, TextInput } from "@mantine/core";
import type { BounceAfter } from "@/bindings";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { choices } from "../server/choices";
import { NumberField } from "../server/NumberField";
import { afterWords, type BounceForm } from "./bounceForm";

export function ReadingFields({ form }: { form: SettingsForm<BounceForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof BounceForm) => ({ was: was(key), error: error(key) });
  const folder = (key: "folder" | "move_to") => ({
    value: values[key],
    maxLength: 400,
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [key]: event.currentTarget.value }),
  });
  return (
    <SettingCard title={t("bounces-reading")}>
      <SettingRow
        label={t("bounces-folder")}
        hint={t("bounces-inbox-is-where-mail-arrives")}
        {...row("folder")}
      >
        {(control) => <TextInput {...control} placeholder="INBOX" {...folder("folder")} />}
      </SettingRow>
      <SettingRow
        label={t("bounces-look-every")}
        hint={t("bounces-minutes-between-two-looks")}
        {...row("every_minutes")}
      >
        {(control) => (
          <NumberField
            control={control}
            min={1}
            max={1440}
            suffix={t("bounces-suffix-minutes")}
            value={values.every_minutes}
            onChange={(every_minutes) => set({ every_minutes })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t("bounces-reports-that-were-noted")}
        hint={t("bounces-all-other-mails-stay-as")}
        {...row("after")}
      >
        {(control) => (
          <>
            <Select
              {...control}
              value={values.after}
              data={choices(afterWords)}
              onChange={(value) => set({ after: value as BounceAfter })}
            />
            {values.after === "delete" && (
              <Warning>{t("bounces-a-deleted-report-cannot-be")}</Warning>
            )}
          </>
        )}
      </SettingRow>
      {values.after === "move" && (
        <SettingRow
          label={t("bounces-move-to")}
          hint={t("bounces-a-folder-of-the-same")}
          {...row("move_to")}
        >
          {(control) => (
            <TextInput
              {...control}
              placeholder={t("bounces-folder-example")}
              {...folder("move_to")}
            />
          )}
        </SettingRow>
      )}
    </SettingCard>
  );
}
