/** The ways of an invite in words, and which messages each of them sends. */
import type { Via } from "@/bindings";

/** The ways that send something, in the order of every choice. */
export const sentWays = ["email", "sms", "both", "split"] as const satisfies readonly Via[];

export const viaWords: Record<Via, { label: string; what: string }> = {
  email: { label: "Email", what: "By email" },
  sms: { label: "SMS", what: "By SMS" },
  both: { label: "Both", what: "By email and SMS" },
  split: { label: "Split", what: "Link by email, passcode by SMS" },
  by_myself: { label: "By myself", what: "By myself" },
};

export function sendsText(via: Via): boolean {
  return via === "sms" || via === "both" || via === "split";
}

export function sendsMail(via: Via): boolean {
  return via === "email" || via === "both" || via === "split";
}

/** What leaves: "mail", "text", or "message" where it may be either. */
export function messageWord(via: Via): "mail" | "text" | "message" {
  if (!sendsText(via)) return "mail";
  return sendsMail(via) ? "message" : "text";
}
