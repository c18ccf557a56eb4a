/** The mails and texts of one invite, as its state has them. */
import type { InviteRow, MessageRow, TimelineEntry } from "@/bindings";
import { sendsMail, sendsText } from "@/components/vias";

function mailOf(invite: InviteRow): MessageRow {
  return {
    id: `${invite.id}-m`,
    kind: "invite",
    channel: "email",
    state: invite.state === "failed" ? "failed" : invite.sent_at ? "sent" : "queued",
    segments: null,
    cost: null,
    delivered_at: null,
    returned_at: null,
    attempts: 1,
    reply: invite.state === "failed" ? "550 5.1.1 Mailbox unavailable" : "250 2.0.0 Ok",
    queued_at: invite.created_at,
    due_at: invite.created_at + 10_000,
    updated_at: invite.updated_at,
    current: true,
  };
}

function textOf(invite: InviteRow): MessageRow {
  const sent = invite.sent_at !== null;
  return {
    ...mailOf(invite),
    id: `${invite.id}-t`,
    channel: "sms",
    state: invite.state === "failed" ? "failed" : sent ? "sent" : "queued",
    segments: sent ? 2 : null,
    cost: sent ? "0.150 EUR" : null,
    delivered_at: sent && invite.state !== "bounced" ? (invite.sent_at ?? 0) + 6000 : null,
    returned_at: invite.state === "bounced" ? (invite.sent_at ?? 0) + 60_000 : null,
    reply: invite.state === "failed" ? "21211 Invalid number" : sent ? "queued as SM4f2a9c31" : "",
  };
}

/** Newest first. */
export function messagesOf(invite: InviteRow): MessageRow[] {
  return [
    ...(sendsText(invite.via) ? [textOf(invite)] : []),
    ...(sendsMail(invite.via) ? [mailOf(invite)] : []),
  ];
}

/** What the gateway did and reported. */
export function textEntries(invite: InviteRow): TimelineEntry[] {
  if (!sendsText(invite.via) || invite.sent_at === null) return [];
  const text = textOf(invite);
  const entry = (at: number, kind: string, detail: string) => ({ at, kind, detail, by: "" });
  return [
    entry(invite.sent_at, "text_handed_over", text.reply),
    ...(text.delivered_at ? [entry(text.delivered_at, "text_delivered", "")] : []),
    ...(text.returned_at ? [entry(text.returned_at, "text_undelivered", "Absent subscriber")] : []),
  ];
}
