/** Whom texts seem to come from. */
import { Warning } from "@/components/Field";
import { SettingCard } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { TextRow } from "./gateway/TextRow";
import { senderNeeded } from "./missing";
import type { TextForm } from "./textForm";

export function SenderFields({ form }: { form: SettingsForm<TextForm> }) {
  const { values, set, was, error } = form;
  const needed = senderNeeded(values);
  return (
    <SettingCard title="Sender">
      <TextRow
        label="Sender"
        hint="A name of at most 11 letters and digits, which nobody can answer, or a number. Blank is what the gateway puts there"
        was={was("sender")}
        error={error("sender")}
        value={values.sender}
        maxLength={40}
        placeholder="Northwind or +44 …"
        below={needed && <Warning>{needed}</Warning>}
        onChange={(sender) => set({ sender })}
      />
    </SettingCard>
  );
}
