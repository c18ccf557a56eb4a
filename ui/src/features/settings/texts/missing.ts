/** What the form still lacks before the gateway can be tried. The engine looks at everything else. */
import { t } from "@/words";
import { settled } from "../server/secret";
import { keepsSecrets, type TextForm } from "./textForm";

/** "Fill in the account SID first."; nothing when it can be tried. */
export function missing(values: TextForm): string | undefined {
  const lacks = firstEmpty(values);
  return lacks && t("texts-fill-in-the-first", { lacks });
}

function firstEmpty(values: TextForm): string | undefined {
  const { gateway } = values;
  const empty = (text: string) => text.trim() === "";
  const secret = hasSecret(values);
  switch (gateway.kind) {
    case "twilio":
      if (empty(gateway.account)) return t("texts-account-sid-2");
      return secret
        ? undefined
        : gateway.api_key
          ? t("texts-secret-of-the-api-key-2")
          : t("texts-auth-token-2");
    case "vonage":
      if (empty(gateway.key)) return t("texts-api-key");
      return secret ? undefined : t("texts-api-secret");
    case "kannel":
      if (empty(gateway.url)) return "address";
      if (empty(gateway.user)) return "user";
      return secret ? undefined : "password";
    case "smpp":
      if (empty(gateway.host)) return "server";
      return empty(gateway.system_id) ? t("texts-system-id-2") : undefined;
    case "generic":
      return empty(gateway.url) ? "address" : undefined;
  }
}

function hasSecret(values: TextForm): boolean {
  const secret = settled(values.secret);
  if (secret.kind === "keep") return values.has_secret && keepsSecrets(values);
  return secret.kind === "set";
}

/** A gateway that sends nothing without being told whom a text is from. */
export function senderNeeded({ gateway, sender }: TextForm): string | undefined {
  if (sender.trim() !== "") return undefined;
  if (gateway.kind === "vonage") return t("texts-vonage-needs-a-sender-a");
  if (gateway.kind === "twilio" && !gateway.service) return t("texts-twilio-needs-a-sender-or");
  return undefined;
}
