/** Who the mails come from. */
import { TextInput } from "@mantine/core";
import { useOverview } from "@/app/session";
import { t } from "@/words";
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
    <SettingCard title={t("mail-sender")}>
      <SettingRow
        label={t("mail-name")}
        hint={t("mail-blank-is-the-organisations-name")}
        {...row("from_name")}
      >
        {(control) => <TextInput {...control} placeholder={organisation} {...text("from_name")} />}
      </SettingRow>
      <SettingRow
        label={t("mail-address")}
        hint={t("mail-the-server-has-to-let")}
        {...row("from_email")}
      >
        {(control) => (
          <TextInput {...control} type="email" placeholder={account} {...text("from_email")} />
        )}
      </SettingRow>
      <SettingRow
        label={t("mail-reply-to")}
        hint={t("mail-blank-is-the-senders-address")}
        {...row("reply_to")}
      >
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
