/** The history of an invite in words: what happened, and how much it matters. */
import type { MessageKind, MessageRow, TimelineEntry } from "@/bindings";
import type { Tone } from "@/components/Timeline";
import { t } from "@/words";
import { refusalWords, type Told } from "./refusalWords";

const kinds: Record<string, [words: string, tone: Tone]> = {
  created: [t("enrollment-event-made"), "plain"],
  handed_over: [t("enrollment-accepted-by-server"), "plain"],
  refused: [t("enrollment-event-mail-refused"), "bad"],
  try_later: [t("enrollment-event-mail-try-later"), "warn"],
  fate_unknown: [t("enrollment-event-mail-fate-unknown"), "warn"],
  bounced: [t("enrollment-event-bounced"), "bad"],
  delayed: [t("enrollment-event-delayed"), "warn"],
  text_handed_over: [t("enrollment-event-text-accepted"), "plain"],
  text_refused: [t("enrollment-event-text-refused"), "bad"],
  text_try_later: [t("enrollment-event-text-try-later"), "warn"],
  text_fate_unknown: [t("enrollment-event-text-fate-unknown"), "warn"],
  text_delivered: [t("enrollment-event-text-arrived"), "good"],
  text_undelivered: [t("enrollment-event-text-undelivered"), "bad"],
  opened: [t("enrollment-event-opened"), "plain"],
  passcode_passed: [t("audit-passcode-passed"), "plain"],
  wrong_passcode: [t("enrollment-event-wrong-passcode"), "warn"],
  locked: [t("enrollment-event-locked"), "bad"],
  verified: [t("enrollment-event-verified"), "good"],
  device_refused: [t("enrollment-event-device-refused"), "bad"],
  profile_served: [t("enrollment-event-profile-served"), "plain"],
  certificate_issued: [t("enrollment-event-certificate-issued"), "plain"],
  enrolled: [t("enrollment-event-enrolled"), "good"],
  expired: [t("enrollment-event-expired"), "warn"],
  revoked: [t("enrollment-event-revoked"), "bad"],
  resent: [t("enrollment-event-resent"), "plain"],
  owned_by_changed: [t("enrollment-event-ownership-changed"), "plain"],
  group_changed: [t("enrollment-event-group-changed"), "plain"],
  requested: [t("enrollment-event-requested"), "warn"],
  resolved: [t("enrollment-event-resolved"), "plain"],
  address_corrected: [t("enrollment-event-address-corrected"), "plain"],
  terms_accepted: [t("enrollment-event-terms-accepted"), "good"],
};

/** What happens to a message that does not carry the invite itself. Only that it came back says more than it is worth. */
const later: Record<string, [of: "passed" | "refused" | "later" | "unknown" | "back", tone: Tone]> =
  {
    handed_over: ["passed", "plain"],
    delivered: ["passed", "plain"],
    refused: ["refused", "warn"],
    undelivered: ["back", "warn"],
    bounced: ["back", "bad"],
    try_later: ["later", "plain"],
    delayed: ["later", "plain"],
    fate_unknown: ["unknown", "warn"],
  };

const laterWords = {
  reminder: {
    passed: t("enrollment-event-reminder-passed"),
    refused: t("enrollment-event-reminder-refused"),
    later: t("enrollment-event-reminder-later"),
    unknown: t("enrollment-event-reminder-unknown"),
    back: t("enrollment-event-reminder-back"),
  },
  notice: {
    passed: t("enrollment-event-notice-passed"),
    refused: t("enrollment-event-notice-refused"),
    later: t("enrollment-event-notice-later"),
    unknown: t("enrollment-event-notice-unknown"),
    back: t("enrollment-event-notice-back"),
  },
};

function ofLater(kind: string): [words: string, tone: Tone] | undefined {
  const [, what, event = ""] = /^(?:text_)?(reminder|notice)_(.+)$/.exec(kind) ?? [];
  const known = later[event];
  if (!known || (what !== "reminder" && what !== "notice")) return undefined;
  return [laterWords[what][known[0]], known[1]];
}

/** What a message is about. */
export const kindWords: Record<MessageKind, string> = {
  invite: t("enrollment-kind-invite"),
  reminder: t("enrollment-kind-reminder"),
  enrolled: t("enrollment-kind-enrolled"),
  expired: t("enrollment-kind-expired"),
};

/** Where mails go until a server is set up. */
export const written = t("enrollment-written-to-outbox");

/** Whether a reply came from the trial outbox instead of a mail server. */
export function isTrialReply(reply: string): boolean {
  return reply.toLowerCase().includes("trial outbox");
}

/** The engine's words for somebody who cannot be texted: no gateway was asked. */
export function wantsNumber(words: string): boolean {
  return words.startsWith("The phone number is missing");
}

/** What happened and how much it matters, and what stands beside it. Of a kind that this window does not know yet it says so. */
export function timelineWords(entry: TimelineEntry): Told {
  const { kind, detail } = entry;
  if (kind === "handed_over" && isTrialReply(detail))
    return { words: written, tone: "plain", detail: "" };
  if (kind === "text_refused" && wantsNumber(detail))
    return { words: t("enrollment-not-sent"), tone: "bad", detail };
  const told = refusalWords(entry);
  if (told) return told;
  const [words, tone] = kinds[kind] ?? ofLater(kind) ?? [t("enrollment-event-unknown"), "plain"];
  return { words, tone, detail: isTrialReply(detail) ? "" : detail };
}

const messageStates: Record<MessageRow["state"], string> = {
  queued: t("enrollment-message-queued"),
  claimed: t("enrollment-message-claimed"),
  in_flight: t("enrollment-message-in-flight"),
  sent: t("enrollment-accepted-by-server"),
  failed: t("enrollment-message-failed"),
  unknown: t("enrollment-message-unknown"),
  cancelled: t("enrollment-message-cancelled"),
};

/** What became of a mail or text, in words. */
export function messageWords({
  channel,
  state,
  reply,
}: Pick<MessageRow, "channel" | "state" | "reply">): string {
  if (state === "failed" && wantsNumber(reply)) return t("enrollment-not-sent");
  if (state !== "sent") return messageStates[state];
  if (channel === "sms") return t("enrollment-accepted-by-the-gateway");
  return isTrialReply(reply) ? written : messageStates.sent;
}
