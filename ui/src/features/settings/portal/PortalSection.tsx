/** Settings → Portal: where invitees' links lead, where it listens, and its certificate. */
import { Switch, TextInput } from "@mantine/core";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { SettingCard, SettingRow } from "../form/SettingRow";
import { type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { PortField } from "../server/PortField";
import { AddressWarning } from "./AddressWarning";
import { CertificateSource } from "./CertificateSource";
import { PortalStatusCard } from "./PortalStatusCard";
import { type PortalForm, portalNames, toChange, toForm } from "./portalForm";

export function PortalSection() {
  const { query, form } = useSettingsForm<PortalForm>({
    queryKey: ["settings", "portal"],
    read: async () => toForm(await call(commands.portalPage())),
    write: async (values) => toForm(await call(commands.savePortalPage(toChange(values)))),
    names: portalNames,
  });
  return (
    <SettingsFrame
      section="portal"
      title={t("settings-portal")}
      text={t("portal-settings-the-web-pages-that-an")}
      foot={form && <FormFoot form={form} />}
    >
      <PortalStatusCard />
      {form ? <Fields form={form} /> : <FormPending query={query} />}
    </SettingsFrame>
  );
}

function Fields({ form }: { form: SettingsForm<PortalForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof PortalForm) => ({ was: was(key), error: error(key) });
  const text = (key: "public_address" | "listen_host" | "trusted_proxies") => ({
    value: values[key],
    maxLength: 2000,
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [key]: event.currentTarget.value }),
  });
  return (
    <>
      <FormFailure failure={form.failure} fields={Object.keys(portalNames)} />
      <SettingCard title={t("portal-settings-address")}>
        <SettingRow
          label={t("portal-settings-public-address")}
          hint={t("portal-settings-stands-in-every-link-blank")}
          {...row("public_address")}
        >
          {(control) => (
            <TextInput
              {...control}
              placeholder="https://enroll.example.com"
              {...text("public_address")}
            />
          )}
        </SettingRow>
        <AddressWarning form={form} />
        <SettingRow
          label={t("portal-settings-portal-in-this-console")}
          hint={t("portal-settings-runs-while-the-console-is")}
          {...row("embedded")}
        >
          {(control) => (
            <Switch
              {...control}
              checked={values.embedded}
              onChange={(event) => set({ embedded: event.currentTarget.checked })}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("portal-settings-listen-on")}
          hint={t("portal-settings-0-0-0-0-is")}
          {...row("listen_host")}
        >
          {(control) => <TextInput {...control} {...text("listen_host")} />}
        </SettingRow>
        <PortField
          value={values.listen_port}
          onChange={(listen_port) => set({ listen_port })}
          {...row("listen_port")}
        />
      </SettingCard>
      <CertificateSource form={form} />
      <SettingCard title={t("portal-settings-behind-a-proxy")}>
        <SettingRow
          label={t("portal-settings-trusted-proxies")}
          hint={t("portal-settings-only-their-forwarded-for-is")}
          {...row("trusted_proxies")}
        >
          {(control) => (
            <TextInput
              {...control}
              placeholder="10.0.0.0/8, 192.168.1.4"
              {...text("trusted_proxies")}
            />
          )}
        </SettingRow>
      </SettingCard>
    </>
  );
}
