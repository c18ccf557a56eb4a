/** What a body begins with, by its kind. */
import type { SmsBody, SmsBodyKind } from "@/bindings";
import { t } from "@/words";

export const bodyWords: Record<SmsBodyKind, string> = {
  json: "JSON",
  form: t("texts-body-form"),
  xml: "XML",
};

const blanks: Record<SmsBodyKind, string> = {
  json: '{"to": "{to}", "from": "{from}", "text": "{text}"}',
  form: "to={to}&from={from}&text={text}",
  xml: "<sms><to>{to}</to><from>{from}</from><text>{text}</text></sms>",
};

export const blankBody = (kind: SmsBodyKind): SmsBody => ({ kind, template: blanks[kind] });

/** Nothing of one's own is in it yet, so another kind may bring its own beginning. */
export const isBlank = (body: SmsBody): boolean =>
  body.template.trim() === "" || body.template === blanks[body.kind];
