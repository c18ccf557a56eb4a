/** Who the mails come from. */
import { TextInput } from "@mantine/core";
import { useOverview } from "@/app/session";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import type { MailForm } from "./mailForm";

export function SenderFields({ form }: { form: SettingsForm<MailForm> }) {
  const { values, set, was, error } = form;
  const overview = useOverview();
  const organisation = overview?.organisation ?? "";
  const account = overview?.account_email ?? "";
  const row = (key: keyof MailForm) => ({ was: was(key), error: error(key) });
  const text = (key: "from_name" | "from_email" | "reply_to") => ({
    value: values[key],
    maxLength: 400,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [key]: event.currentTarget.value }),
  });
  return (
    <SettingCard title="Sender">
      <SettingRow label="Name" hint="Blank is the organisation's name" {...row("from_name")}>
        {(control) => <TextInput {...control} placeholder={organisation} {...text("from_name")} />}
      </SettingRow>
      <SettingRow
        label="Address"
        hint="The server has to let you send from it"
        {...row("from_email")}
      >
        {(control) => (
          <TextInput {...control} type="email" placeholder={account} {...text("from_email")} />
        )}
      </SettingRow>
      <SettingRow label="Reply to" hint="Blank is the sender's address" {...row("reply_to")}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            placeholder={values.from_email || account}
            {...text("reply_to")}
          />
        )}
      </SettingRow>
    </SettingCard>
  );
}
