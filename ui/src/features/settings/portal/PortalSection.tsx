/** Settings → Portal: where invitees' links lead, where it listens, and its certificate. */
import { NumberInput, Switch, TextInput } from "@mantine/core";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { SettingCard, SettingRow } from "../form/SettingRow";
import { type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
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
      title="Portal"
      text="The web pages that an invite's link opens on the invitee's own device."
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
      <SettingCard title="Address">
        <SettingRow
          label="Public address"
          hint="Stands in every link. Blank is this computer's address on the local network"
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
        <SettingRow
          label="Portal in this console"
          hint="Runs while the console is open. Switch it off where “muster serve” runs it"
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
          label="Listen on"
          hint="0.0.0.0 is every network of this computer, 127.0.0.1 only itself"
          {...row("listen_host")}
        >
          {(control) => <TextInput {...control} {...text("listen_host")} />}
        </SettingRow>
        <SettingRow label="Port" {...row("listen_port")}>
          {(control) => (
            <NumberInput
              {...control}
              min={1}
              max={65535}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="blur"
              value={values.listen_port}
              onChange={(port) => {
                if (port !== "") set({ listen_port: Number(port) });
              }}
            />
          )}
        </SettingRow>
      </SettingCard>
      <CertificateSource form={form} />
      <SettingCard title="Behind a proxy">
        <SettingRow
          label="Trusted proxies"
          hint="Only their forwarded-for is believed. Addresses or networks, separated by commas; blank is none"
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
