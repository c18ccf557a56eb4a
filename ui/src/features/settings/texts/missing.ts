/** What the form still lacks before the gateway can be tried. The engine looks at everything else. */
import { settled } from "../server/secret";
import { keepsSecrets, type TextForm } from "./textForm";

/** "Fill in the account SID first."; nothing when it can be tried. */
export function missing(values: TextForm): string | undefined {
  const lacks = firstEmpty(values);
  return lacks && `Fill in the ${lacks} first.`;
}

function firstEmpty(values: TextForm): string | undefined {
  const { gateway } = values;
  const empty = (text: string) => text.trim() === "";
  const secret = hasSecret(values);
  switch (gateway.kind) {
    case "twilio":
      if (empty(gateway.account)) return "account SID";
      return secret ? undefined : gateway.api_key ? "secret of the API key" : "auth token";
    case "vonage":
      if (empty(gateway.key)) return "API key";
      return secret ? undefined : "API secret";
    case "kannel":
      if (empty(gateway.url)) return "address";
      if (empty(gateway.user)) return "user";
      return secret ? undefined : "password";
    case "smpp":
      if (empty(gateway.host)) return "server";
      return empty(gateway.system_id) ? "system ID" : undefined;
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
  if (gateway.kind === "vonage") return "Vonage needs a sender: a name or a number";
  if (gateway.kind === "twilio" && !gateway.service)
    return "Twilio needs a sender, or a messaging service above";
  return undefined;
}
