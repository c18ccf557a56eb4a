/** Whom texts seem to come from. */
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { TextRow } from "./gateway/TextRow";
import { senderNeeded } from "./missing";
import type { TextForm } from "./textForm";

export function SenderFields({ form }: { form: SettingsForm<TextForm> }) {
  const { values, set, was, error } = form;
  const needed = senderNeeded(values);
  return (
    <SettingCard title={t("texts-sender")}>
      <TextRow
        label={t("texts-sender")}
        hint={t("texts-a-name-of-at-most")}
        was={was("sender")}
        error={error("sender")}
        value={values.sender}
        maxLength={40}
        placeholder={t("texts-sender-example")}
        below={needed && <Warning>{needed}</Warning>}
        onChange={(sender) => set({ sender })}
      />
    </SettingCard>
  );
}
