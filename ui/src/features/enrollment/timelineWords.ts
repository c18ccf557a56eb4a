/** The history of an invite in words: what happened, and how much it matters. */
import type { MessageRow, TimelineEntry } from "@/bindings";
import type { Tone } from "@/components/Timeline";
import { t } from "@/words";

const kinds: Record<string, [words: string, tone: Tone]> = {
  created: ["Invite made", "plain"],
  handed_over: ["Accepted by the mail server", "plain"],
  refused: ["Refused by the mail server", "bad"],
  try_later: ["The mail server asked to try again later", "warn"],
  fate_unknown: ["The connection broke after the message was sent", "warn"],
  bounced: ["Came back: it could not be delivered", "bad"],
  delayed: ["Not delivered yet; the mail server goes on trying", "warn"],
  text_handed_over: ["Text accepted by the gateway", "plain"],
  text_refused: ["Text refused by the gateway", "bad"],
  text_try_later: ["The gateway asked to try the text again later", "warn"],
  text_fate_unknown: ["The connection broke after the text was sent", "warn"],
  text_delivered: ["Text arrived on the phone", "good"],
  text_undelivered: ["The text could not be delivered", "bad"],
  opened: ["Link opened", "plain"],
  wrong_passcode: ["Wrong passcode", "warn"],
  locked: ["Locked after wrong passcodes", "bad"],
  verified: ["Verified", "good"],
  device_refused: ["A device was turned away", "bad"],
  profile_served: ["The device fetched its enrollment profile", "plain"],
  certificate_issued: ["The device got its certificate", "plain"],
  enrolled: ["Device enrolled", "good"],
  expired: ["Expired", "warn"],
  revoked: ["Revoked", "bad"],
  resent: ["Sent again with a new link", "plain"],
  owned_by_changed: ["Ownership changed", "plain"],
  group_changed: ["Group changed", "plain"],
  requested: ["Asked for a new invite", "warn"],
  resolved: ["Unknown delivery settled", "plain"],
};

const written = "Written to the trial outbox";

/** Whether a reply came from the trial outbox instead of a mail server. */
export function isTrialReply(reply: string): boolean {
  return reply.toLowerCase().includes("trial outbox");
}

/** A kind that this window does not know yet shows by its own name. */
export function timelineWords(entry: TimelineEntry): { words: string; tone: Tone } {
  if (entry.kind === "handed_over" && isTrialReply(entry.detail))
    return { words: written, tone: "plain" };
  const [words, tone] = kinds[entry.kind] ?? [entry.kind.replaceAll("_", " "), "plain"];
  return { words, tone };
}

const messageStates: Record<MessageRow["state"], string> = {
  queued: "Waiting",
  claimed: "About to be handed over",
  in_flight: "Being handed over",
  sent: "Accepted by the mail server",
  failed: "Refused",
  unknown: "Fate unknown",
  cancelled: "Taken back before it was sent",
};

/** What became of a mail or text, in words. */
export function messageWords({
  channel,
  state,
  reply,
}: Pick<MessageRow, "channel" | "state" | "reply">): string {
  if (state !== "sent") return messageStates[state];
  if (channel === "sms") return t("enrollment-accepted-by-the-gateway");
  return isTrialReply(reply) ? written : messageStates.sent;
}
