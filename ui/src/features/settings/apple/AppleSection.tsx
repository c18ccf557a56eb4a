/** Settings → Apple: how Apple devices are called, which may enroll, and who hears when one is managed no longer. */
import { type AppleSettings, commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { AccountDriven } from "./AccountDriven";
import { appleKey, appleNames, readApple, toChange } from "./appleForm";
import { DeviceFields } from "./DeviceFields";
import { LabFields } from "./LabFields";
import { PushCard } from "./PushCard";

export function AppleSection() {
  const { query, form } = useSettingsForm<AppleSettings>({
    queryKey: appleKey,
    read: readApple,
    write: (values) => call(commands.saveApple(toChange(values))),
    names: appleNames,
  });
  return (
    <SettingsFrame
      section="apple"
      title={t("settings-apple")}
      text={t("apple-how-iphones-ipads-and-macs")}
      foot={form && <FormFoot form={form} />}
    >
      {form && query.data ? (
        <Content form={form} stored={query.data} />
      ) : (
        <FormPending query={query} />
      )}
    </SettingsFrame>
  );
}

function Content({ form, stored }: { form: SettingsForm<AppleSettings>; stored: AppleSettings }) {
  return (
    <>
      <PushCard stored={stored} />
      <FormFailure failure={form.failure} fields={Object.keys(appleNames)} />
      <LabFields form={form} />
      <DeviceFields form={form} />
      <AccountDriven />
    </>
  );
}
