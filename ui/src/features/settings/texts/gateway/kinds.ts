/** The kinds of gateways: their names, what each begins with, and what its secrets are called. */
import type { SmsGateway } from "@/bindings";
import { t } from "@/words";
import type { SecretName } from "../../server/secret";

export type GatewayKind = SmsGateway["kind"];
export type GatewayOf<K extends GatewayKind> = Extract<SmsGateway, { kind: K }>;

export const kinds: readonly GatewayKind[] = ["twilio", "vonage", "kannel", "smpp", "generic"];

export const kindWords: Record<GatewayKind, { name: string; text: string }> = {
  twilio: { name: "Twilio", text: t("texts-an-account-at-twilio") },
  vonage: { name: "Vonage", text: t("texts-its-sms-api-once-nexmo") },
  kannel: { name: "Kannel", text: t("texts-your-own-box-by-sendsms") },
  smpp: { name: "SMPP 3.4", text: t("texts-a-carriers-message-centre") },
  generic: { name: t("texts-other-http"), text: t("texts-takes-each-text-as-one") },
};

/** The port that goes with TLS, and without. */
export const usualPort = (tls: boolean): number => (tls ? 3550 : 2775);

const blanks: { [K in GatewayKind]: GatewayOf<K> } = {
  twilio: {
    kind: "twilio",
    base: "https://api.twilio.com",
    account: "",
    api_key: null,
    service: null,
  },
  vonage: { kind: "vonage", base: "https://rest.nexmo.com", key: "", signature: "none" },
  kannel: { kind: "kannel", url: "", user: "", smsc: null },
  smpp: {
    kind: "smpp",
    host: "",
    port: usualPort(true),
    tls: true,
    system_id: "",
    system_type: "",
    long: "udh",
    window: 10,
    enquire_every_s: 30,
  },
  generic: {
    kind: "generic",
    method: "POST",
    url: "",
    user: null,
    headers: [],
    body: { kind: "json", template: '{"to": "{to}", "from": "{from}", "text": "{text}"}' },
    success: { from_status: 200, to_status: 299, contains: null, json: null },
    id: { kind: "none" },
    receipt: null,
  },
};

export const blankGateway = (kind: GatewayKind): SmsGateway => blanks[kind];

/** What signs in at a gateway. */
export type SecretKind = "auth_token" | "key_secret" | "api_secret" | "secret" | "password";

export function secretKind(gateway: SmsGateway): SecretKind {
  switch (gateway.kind) {
    case "twilio":
      return gateway.api_key === null || gateway.api_key === undefined
        ? "auth_token"
        : "key_secret";
    case "vonage":
      return "api_secret";
    case "generic":
      return "secret";
    default:
      return "password";
  }
}

export const secretNames: Record<SecretKind, SecretName> = {
  auth_token: { label: t("texts-auth-token"), another: t("texts-new-auth-token") },
  key_secret: {
    label: t("texts-secret-of-the-api-key"),
    another: t("texts-new-secret-of-api-key"),
  },
  api_secret: { label: t("texts-api-secret"), another: t("texts-new-api-secret") },
  secret: { label: t("server-secret"), another: t("texts-new-secret") },
  password: { label: t("server-password"), another: t("server-new-password") },
};

/** What receipts are signed with, where that is another secret. */
export function signingName(gateway: SmsGateway): { name: SecretName; hint: string } | null {
  if (gateway.kind === "twilio" && gateway.api_key)
    return {
      name: {
        label: t("texts-auth-token-of-account"),
        another: t("texts-new-auth-token-of-account"),
      },
      hint: t("texts-twilio-signs-receipts-with-it"),
    };
  if (gateway.kind === "vonage" && (gateway.signature ?? "none") !== "none")
    return {
      name: { label: t("texts-signature-secret"), another: t("texts-new-signature-secret") },
      hint: t("texts-from-the-api-settings-of"),
    };
  return null;
}
