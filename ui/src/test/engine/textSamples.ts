/** One gateway of each kind, filled in. */
import type { SmsGateway } from "@/bindings";

type Samples = { [K in SmsGateway["kind"]]: Extract<SmsGateway, { kind: K }> };

export const sampleGateways: Samples = {
  twilio: {
    kind: "twilio",
    base: "https://api.twilio.com",
    account: "AC0123456789abcdef0123456789abcdef",
    api_key: null,
    service: "MG0123456789abcdef0123456789abcdef",
  },
  vonage: { kind: "vonage", base: "https://rest.nexmo.com", key: "a1b2c3d4", signature: "sha256" },
  kannel: {
    kind: "kannel",
    url: "http://127.0.0.1:13013/cgi-bin/sendsms",
    user: "muster",
    smsc: null,
  },
  smpp: {
    kind: "smpp",
    host: "smpp.carrier.example",
    port: 3550,
    tls: true,
    system_id: "northwind",
    system_type: "",
    long: "udh",
    window: 10,
    enquire_every_s: 30,
  },
  generic: {
    kind: "generic",
    method: "POST",
    url: "https://sms.example/v1/messages",
    user: null,
    headers: [{ name: "Authorization", value: "Bearer {secret}" }],
    body: {
      kind: "json",
      template:
        '{"to":"{to}","from":"{from}","text":"{text}","ref":"{reference}","callback":"{callback}"}',
    },
    success: { from_status: 200, to_status: 299, contains: null, json: null },
    id: { kind: "json", pointer: "/id" },
    receipt: {
      id: null,
      reference: "ref",
      status: "status",
      delivered: ["delivered"],
      failed: ["failed", "undeliverable"],
      words: "reason",
    },
  },
};
