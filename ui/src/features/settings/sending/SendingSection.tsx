/** Settings → Sending: how fast mails leave, when they rest, and what happens after a restart. */
import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { LimitFields } from "./LimitFields";
import { QuietFields } from "./QuietFields";
import { ReopenField } from "./ReopenField";
import { type SendingForm, sendingNames, toForm } from "./sendingForm";

export function SendingSection() {
  const offered = useQuery({
    queryKey: ["sending-presets"],
    queryFn: () => call(commands.sendingPresets()),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const presets = offered.data ?? [];
  const names = sendingNames(presets);
  const { query, form } = useSettingsForm<SendingForm>({
    queryKey: ["settings", "sending"],
    read: async () => toForm(await call(commands.sendingSettings())),
    write: async (values) => toForm(await call(commands.saveSending(values))),
    names,
  });
  return (
    <SettingsFrame
      section="sending"
      title={t("settings-sending")}
      text={t("sending-how-fast-mails-leave-so")}
      foot={form && <FormFoot form={form} />}
    >
      {form && offered.data ? (
        <>
          <FormFailure failure={form.failure} fields={Object.keys(names)} />
          <LimitFields form={form} presets={presets} />
          <QuietFields form={form} />
          <ReopenField form={form} />
        </>
      ) : (
        <FormPending query={query.isError || !offered.isError ? query : offered} />
      )}
    </SettingsFrame>
  );
}
