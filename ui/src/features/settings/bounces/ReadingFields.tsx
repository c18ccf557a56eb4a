/** What is read, how often, and what becomes of a mail that was a bounce of ours. */
import { Select, TextInput } from "@mantine/core";
import type { BounceAfter } from "@/bindings";
import { Warning } from "@/components/Field";
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
    <SettingCard title="Reading">
      <SettingRow label="Folder" hint="INBOX is where mail arrives" {...row("folder")}>
        {(control) => <TextInput {...control} placeholder="INBOX" {...folder("folder")} />}
      </SettingRow>
      <SettingRow
        label="Look every"
        hint="Minutes between two looks, 1 to 1,440"
        {...row("every_minutes")}
      >
        {(control) => (
          <NumberField
            control={control}
            min={1}
            max={1440}
            suffix=" min"
            value={values.every_minutes}
            onChange={(every_minutes) => set({ every_minutes })}
          />
        )}
      </SettingRow>
      <SettingRow
        label="Reports that were noted"
        hint="All other mails stay as they are"
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
              <Warning>
                A deleted report cannot be looked at again: only the server’s words stay at the
                invite
              </Warning>
            )}
          </>
        )}
      </SettingRow>
      {values.after === "move" && (
        <SettingRow label="Move to" hint="A folder of the same mailbox" {...row("move_to")}>
          {(control) => <TextInput {...control} placeholder="Bounces" {...folder("move_to")} />}
        </SettingRow>
      )}
    </SettingCard>
  );
}
