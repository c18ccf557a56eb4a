/** What becomes of a sending that Muster's end interrupted. */
import { SegmentedControl } from "@mantine/core";
import type { OnReopen } from "@/bindings";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { reopenWords, type SendingForm } from "./sendingForm";

export function ReopenField({ form }: { form: SettingsForm<SendingForm> }) {
  const { values, set, was, error } = form;
  return (
    <SettingCard title={t("sending-when-the-console-opens-again")}>
      <SettingRow
        label={t("sending-mails-that-still-wait")}
        hint={
          values.on_reopen === "go_on"
            ? t("sending-leave-by-themselves-as-soon")
            : t("sending-stay-paused-until-you-press")
        }
        was={was("on_reopen")}
        error={error("on_reopen")}
        group
      >
        {() => (
          <SegmentedControl
            value={values.on_reopen}
            data={(Object.keys(reopenWords) as OnReopen[]).map((value) => ({
              value,
              label: reopenWords[value],
            }))}
            onChange={(value) => set({ on_reopen: value as OnReopen })}
          />
        )}
      </SettingRow>
    </SettingCard>
  );
}
