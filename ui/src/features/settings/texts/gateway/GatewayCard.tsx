/** The chosen gateway: its own fields, its secrets, and what few need under Advanced. */
import { Switch } from "@mantine/core";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../../form/SettingRow";
import type { SettingsForm } from "../../form/useSettingsForm";
import { AuthorityField } from "../../server/AuthorityField";
import { Example } from "../http/Example";
import { GenericFields } from "../http/GenericFields";
import { keepsSecrets, type TextForm } from "../textForm";
import { Advanced } from "./Advanced";
import classes from "./Gateway.module.css";
import { KannelFields } from "./KannelFields";
import { kindWords, secretKind } from "./kinds";
import { SecretFields } from "./SecretFields";
import { SmppFields, SmppManners } from "./SmppFields";
import { TextRow } from "./TextRow";
import { TwilioFields } from "./TwilioFields";
import { gatewayFields } from "./useGateway";
import { VonageFields } from "./VonageFields";

interface Props {
  form: SettingsForm<TextForm>;
  stored: TextForm;
}

export function GatewayCard({ form, stored }: Props) {
  const { values } = form;
  const { kind } = values.gateway;
  const leaves = values.has_secret && !keepsSecrets(values);
  // Where the address is the admin's own, it may well be one without encryption.
  const ownAddress = kind === "kannel" || kind === "smpp" || kind === "generic";
  return (
    <SettingCard title={kindWords[kind].name}>
      {leaves && (
        <p className={classes.note}>
          {t("texts-secret-of-another-gateway", {
            gateway: kindWords[values.kept_for].name,
            secret: secretKind(values.gateway),
          })}
        </p>
      )}
      <KindFields form={form} stored={stored} />
      <SecretFields form={form} />
      {ownAddress && <Unencrypted form={form} />}
      {values.gateway.kind === "generic" && (
        <Example http={values.gateway} sender={values.sender} />
      )}
      <Advanced text={advancedWords[kind]} refused={advancedRefused(form)}>
        <AdvancedFields form={form} stored={stored} />
        {!ownAddress && <Unencrypted form={form} />}
        <AuthorityField form={form} />
      </Advanced>
    </SettingCard>
  );
}

const advancedWords = {
  twilio: t("texts-advanced-with-base-address"),
  vonage: t("texts-advanced-with-base-address"),
  kannel: t("server-own-certificate-authority"),
  smpp: t("texts-advanced-of-smpp"),
  generic: t("server-own-certificate-authority"),
} as const;

function advancedRefused(form: SettingsForm<TextForm>): boolean {
  const inside = ["base", "long", "window", "enquire_every_s"].map((field) => `gateway.${field}`);
  return [...inside, "ca_pem"].some((place) => form.errorAt(place) !== undefined);
}

function KindFields({ form, stored }: Props) {
  const { gateway } = form.values;
  switch (gateway.kind) {
    case "twilio":
      return <TwilioFields fields={gatewayFields<"twilio">(form, stored, gateway)} />;
    case "vonage":
      return <VonageFields fields={gatewayFields<"vonage">(form, stored, gateway)} />;
    case "kannel":
      return <KannelFields fields={gatewayFields<"kannel">(form, stored, gateway)} />;
    case "smpp":
      return <SmppFields fields={gatewayFields<"smpp">(form, stored, gateway)} />;
    case "generic":
      return <GenericFields fields={gatewayFields<"generic">(form, stored, gateway)} />;
  }
}

function AdvancedFields({ form, stored }: Props) {
  const { gateway } = form.values;
  if (gateway.kind === "smpp")
    return <SmppManners fields={gatewayFields<"smpp">(form, stored, gateway)} />;
  if (gateway.kind !== "twilio" && gateway.kind !== "vonage") return null;
  const { set, row, values } = gatewayFields<"twilio" | "vonage">(form, stored, gateway);
  return (
    <TextRow
      label={t("texts-base-address")}
      hint={t("texts-where-its-api-is-another")}
      {...row("base")}
      value={values.base ?? ""}
      maxLength={2000}
      onChange={(base) => set({ base })}
    />
  );
}

function Unencrypted({ form: { values, set, was, error } }: { form: SettingsForm<TextForm> }) {
  return (
    <SettingRow
      label={t("texts-allow-an-unencrypted-connection")}
      hint={t("texts-this-computer-and-private-addresses")}
      was={was("allow_unencrypted")}
      error={error("allow_unencrypted")}
    >
      {(control) => (
        <>
          <Switch
            {...control}
            checked={values.allow_unencrypted}
            onChange={(event) =>
              set({ allow_unencrypted: event.currentTarget.checked }, [
                "gateway.url",
                "gateway.host",
                "gateway.base",
              ])
            }
          />
          {values.allow_unencrypted && <Warning>{t("texts-everyone-on-the-way-could")}</Warning>}
        </>
      )}
    </SettingRow>
  );
}
