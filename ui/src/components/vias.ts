/** The ways of an invite in words, and which messages each of them sends. */
import type { Via } from "@/bindings";
import { t } from "@/words";

/** The ways that send something, in the order of every choice. */
export const sentWays = ["email", "sms", "both", "split"] as const satisfies readonly Via[];

export const viaWords: Record<Via, { label: string; what: string }> = {
  email: { label: t("app-email"), what: t("app-by-email") },
  sms: { label: "SMS", what: t("app-by-sms") },
  both: { label: t("app-both"), what: t("app-by-email-and-sms") },
  split: { label: t("app-split"), what: t("app-link-by-email-passcode-by") },
  by_myself: { label: t("app-by-myself"), what: t("app-by-myself") },
  self_enrollment: { label: t("app-self-enrollment"), what: t("app-self-enrollment") },
};

export function sendsText(via: Via): boolean {
  return via === "sms" || via === "both" || via === "split";
}

export function sendsMail(via: Via): boolean {
  return via === "email" || via === "both" || via === "split";
}

/** What leaves: a mail, a text, or a message where it may be either. A name for the machine, no word. */
export function messageWord(via: Via): "mail" | "text" | "message" {
  if (!sendsText(via)) return "mail";
  return sendsMail(via) ? "message" : "text";
}
