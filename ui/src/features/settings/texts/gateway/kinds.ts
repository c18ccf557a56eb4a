/** The kinds of gateways: their names, what each begins with, and what its secrets are called. */
import type { SmsGateway } from "@/bindings";
import { t } from "@/words";

export type GatewayKind = SmsGateway["kind"];
export type GatewayOf<K extends GatewayKind> = Extract<SmsGateway, { kind: K }>;

export const kinds: readonly GatewayKind[] = ["twilio", "vonage", "kannel", "smpp", "generic"];

export const kindWords: Record<GatewayKind, { name: string; text: string }> = {
  twilio: { name: "Twilio", text: t("texts-an-account-at-twilio") },
  vonage: { name: "Vonage", text: t("texts-its-sms-api-once-nexmo") },
  kannel: { name: "Kannel", text: t("texts-your-own-box-by-sendsms") },
  smpp: { name: "SMPP 3.4", text: t("texts-a-carriers-message-centre") },
  generic: { name: "Other (HTTP)", text: t("texts-takes-each-text-as-one") },
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
export function secretName(gateway: SmsGateway): string {
  switch (gateway.kind) {
    case "twilio":
      return gateway.api_key === null || gateway.api_key === undefined
        ? t("texts-auth-token")
        : t("texts-secret-of-the-api-key");
    case "vonage":
      return t("texts-api-secret");
    case "generic":
      return t("texts-secret");
    default:
      return t("texts-password");
  }
}

/** What receipts are signed with, where that is another secret. */
export function signingName(gateway: SmsGateway): { name: string; hint: string } | null {
  if (gateway.kind === "twilio" && gateway.api_key)
    return {
      name: "Auth token of the account",
      hint: t("texts-twilio-signs-receipts-with-it"),
    };
  if (gateway.kind === "vonage" && (gateway.signature ?? "none") !== "none")
    return { name: "Signature secret", hint: t("texts-from-the-api-settings-of") };
  return null;
}
