/** What the form still lacks before the gateway can be tried. The engine looks at everything else. */
import { t } from "@/words";
import { settled } from "../server/secret";
import { keepsSecrets, type TextForm } from "./textForm";

/** "Fill in the account SID first."; nothing when it can be tried. */
export function missing(values: TextForm): string | undefined {
  const { gateway } = values;
  const empty = (text: string) => text.trim() === "";
  const secret = hasSecret(values);
  switch (gateway.kind) {
    case "twilio":
      if (empty(gateway.account)) return t("texts-fill-in-account-sid");
      if (secret) return undefined;
      return gateway.api_key ? t("texts-fill-in-secret-of-api-key") : t("texts-fill-in-auth-token");
    case "vonage":
      if (empty(gateway.key)) return t("texts-fill-in-api-key");
      return secret ? undefined : t("texts-fill-in-api-secret");
    case "kannel":
      if (empty(gateway.url)) return t("texts-fill-in-address");
      if (empty(gateway.user)) return t("texts-fill-in-user");
      return secret ? undefined : t("texts-fill-in-password");
    case "smpp":
      if (empty(gateway.host)) return t("texts-fill-in-server");
      return empty(gateway.system_id) ? t("texts-fill-in-system-id") : undefined;
    case "generic":
      return empty(gateway.url) ? t("texts-fill-in-address") : undefined;
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
