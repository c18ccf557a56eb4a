/** The form of text messages: settings and what happens to the two stored secrets, as one set of values. */
import type { SecretChange, TextChange, TextSettings } from "@/bindings";
import { countryNames } from "@/components/countries";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";
import { onOff } from "../form/valueWords";
import { authorityWord } from "../server/authorityWord";
import { secretWords, settled } from "../server/secret";
import { type GatewayKind, kindWords, secretKind, secretNames } from "./gateway/kinds";

export interface TextForm extends TextSettings {
  secret: SecretChange;
  signing: SecretChange;
  /** The gateway that the stored secrets belong to. */
  kept_for: GatewayKind;
}

const orNone = (text: string) => text || t("texts-value-none");

export const textNames: FieldNames<TextForm> = {
  enabled: { label: t("texts-invites-by-text"), words: onOff },
  gateway: { label: t("texts-gateway"), words: (gateway) => kindWords[gateway.kind].name },
  secret: {
    label: ({ gateway }) => secretNames[secretKind(gateway)].label,
    words: secretWords,
  },
  signing: { label: t("texts-secret-of-receipts"), words: secretWords },
  allow_unencrypted: {
    label: t("texts-unencrypted-connection"),
    words: (allowed) => (allowed ? t("server-value-allowed") : t("server-value-refused")),
  },
  ca_pem: { label: t("server-own-certificate-authority"), words: authorityWord },
  sender: { label: t("texts-sender") },
  country: {
    label: t("texts-country-of-numbers"),
    words: (code) => orNone(code && countryNames([code])),
  },
  allowed_countries: {
    label: t("texts-countries"),
    words: (codes) => (codes.length === 0 ? t("texts-value-every-country") : countryNames(codes)),
  },
  price: { label: t("texts-price-of-a-part"), words: orNone },
  currency: { label: t("texts-currency"), words: orNone },
  daily_cap: { label: t("texts-limit-for-a-day"), words: orNone },
  receipts: { label: t("texts-receipts"), words: onOff },
};

/** Whether what is stored belongs to the gateway that the form shows. */
export const keepsSecrets = (values: TextForm): boolean => values.kept_for === values.gateway.kind;

export function toChange({ secret, signing, kept_for, ...settings }: TextForm): TextChange {
  // No gateway ever gets the secret of another one.
  const after = (change: SecretChange, stored: boolean): SecretChange => {
    const wanted = settled(change);
    const stale = stored && kept_for !== settings.gateway.kind;
    return wanted.kind === "keep" && stale ? { kind: "clear" } : wanted;
  };
  return {
    settings,
    secret: after(secret, settings.has_secret),
    signing: after(signing, settings.has_signing),
  };
}

export function toForm(settings: TextSettings): TextForm {
  return {
    ...settings,
    secret: { kind: "keep" },
    signing: { kind: "keep" },
    kept_for: settings.gateway.kind,
  };
}
