/** A message centre that speaks SMPP 3.4: where it is and who we are; its manners stand under Advanced. */
import { Select, Switch } from "@mantine/core";
import type { SmsLongTexts } from "@/bindings";
import { t } from "@/words";
import { SettingRow } from "../../form/SettingRow";
import { choices } from "../../server/choices";
import { NumberField } from "../../server/NumberField";
import { PortField } from "../../server/PortField";
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
        label={t("server-server")}
        hint={t("texts-name-or-address-of-the")}
        {...row("host")}
        value={values.host}
        placeholder="smpp.example.com"
        onChange={(host) => set({ host: host.trim() })}
      />
      <SettingRow
        label={t("server-encryption")}
        hint={t("texts-tls-from-the-first-byte")}
        {...row("tls")}
      >
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
      <PortField
        hint={t("texts-usually-2775-or-3550-with")}
        value={values.port}
        onChange={(port) => set({ port })}
        {...row("port")}
      />
      <TextRow
        label={t("texts-system-id")}
        hint={t("texts-who-we-are-to-the")}
        {...row("system_id")}
        value={values.system_id}
        maxLength={15}
        onChange={(system_id) => set({ system_id })}
      />
      <TextRow
        label={t("texts-system-type")}
        hint={t("texts-a-word-that-some-centres")}
        {...row("system_type")}
        value={values.system_type ?? ""}
        maxLength={12}
        placeholder={t("texts-optional")}
        onChange={(system_type) => set({ system_type })}
      />
    </>
  );
}

const longWords: Record<SmsLongTexts, string> = {
  udh: t("texts-long-cut-here"),
  payload: t("texts-long-whole"),
};

export function SmppManners({ fields }: { fields: Fields }) {
  const { values, set, row } = fields;
  const { was, error } = row("long");
  return (
    <>
      <SettingRow
        label={t("texts-long-texts")}
        hint={t("texts-cutting-them-here-works-everywhere")}
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
        label={t("texts-under-way-at-once")}
        hint={t("texts-messages-without-an-answer-yet")}
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
        label={t("texts-ask-after-silence")}
        hint={t("texts-whether-the-centre-is-still")}
        {...row("enquire_every_s")}
      >
        {(control) => (
          <NumberField
            control={control}
            min={5}
            max={600}
            suffix={t("settings-suffix-seconds")}
            value={values.enquire_every_s ?? 30}
            onChange={(enquire_every_s) => set({ enquire_every_s })}
          />
        )}
      </SettingRow>
    </>
  );
}
