/** A message centre that speaks SMPP 3.4: where it is and who we are; its manners stand under Advanced. */
import { Select, Switch } from "@mantine/core";
import type { SmsLongTexts } from "@/bindings";
import { SettingRow } from "../../form/SettingRow";
import { choices } from "../../server/choices";
import { NumberField } from "../../server/NumberField";
import { type GatewayOf, usualPort } from "./kinds";
import { TextRow } from "./TextRow";
import type { GatewayFields } from "./useGateway";

type Fields = GatewayFields<GatewayOf<"smpp">>;

export function SmppFields({ fields }: { fields: Fields }) {
  const { values, set, row } = fields;
  const tls = values.tls ?? false;
  return (
    <>
      <TextRow
        label="Server"
        hint="Name or address of the message centre"
        {...row("host")}
        value={values.host}
        placeholder="smpp.example.com"
        onChange={(host) => set({ host: host.trim() })}
      />
      <SettingRow label="Encryption" hint="TLS from the first byte" {...row("tls")}>
        {(control) => (
          <Switch
            {...control}
            checked={tls}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              // The port follows the encryption unless it was chosen by hand.
              const followed = values.port === usualPort(tls);
              const port = followed ? usualPort(checked) : values.port;
              set({ tls: checked, port }, ["host"]);
            }}
          />
        )}
      </SettingRow>
      <SettingRow label="Port" hint="Usually 2775, or 3550 with TLS" {...row("port")}>
        {(control) => (
          <NumberField
            control={control}
            min={1}
            max={65535}
            value={values.port}
            onChange={(port) => set({ port })}
          />
        )}
      </SettingRow>
      <TextRow
        label="System ID"
        hint="Who we are to the centre: at most 15 plain characters"
        {...row("system_id")}
        value={values.system_id}
        maxLength={15}
        onChange={(system_id) => set({ system_id })}
      />
      <TextRow
        label="System type"
        hint="A word that some centres ask for"
        {...row("system_type")}
        value={values.system_type ?? ""}
        maxLength={12}
        placeholder="Optional"
        onChange={(system_type) => set({ system_type })}
      />
    </>
  );
}

const longWords: Record<SmsLongTexts, string> = {
  udh: "Cut here, in parts that belong together",
  payload: "Whole; the centre cuts them",
};

export function SmppManners({ fields }: { fields: Fields }) {
  const { values, set, row } = fields;
  const { was, error } = row("long");
  return (
    <>
      <SettingRow
        label="Long texts"
        hint="Cutting them here works everywhere; whole ones travel as message_payload"
        was={was && (longWords[was as SmsLongTexts] ?? was)}
        error={error}
      >
        {(control) => (
          <Select
            {...control}
            value={values.long ?? "udh"}
            data={choices(longWords)}
            onChange={(value) => set({ long: value as SmsLongTexts })}
          />
        )}
      </SettingRow>
      <SettingRow
        label="Under way at once"
        hint="Messages without an answer yet, 1 to 1,000"
        {...row("window")}
      >
        {(control) => (
          <NumberField
            control={control}
            min={1}
            max={1000}
            value={values.window ?? 10}
            onChange={(window) => set({ window })}
          />
        )}
      </SettingRow>
      <SettingRow
        label="Ask after silence"
        hint="Whether the centre is still there, after 5 to 600 seconds"
        {...row("enquire_every_s")}
      >
        {(control) => (
          <NumberField
            control={control}
            min={5}
            max={600}
            suffix=" s"
            value={values.enquire_every_s ?? 30}
            onChange={(enquire_every_s) => set({ enquire_every_s })}
          />
        )}
      </SettingRow>
    </>
  );
}
