/** Invites that were brought to mind again: every third that was opened, once. */
import type { InviteRow, MessageRow, TimelineEntry } from "@/bindings";
import { sendsMail } from "@/components/vias";
import { enrollmentOf } from "./enrollmentSettings";
import { messagesOf } from "./inviteMessages";
import type { World } from "./world";

const hour = 3_600_000;

export function remindedTimes(invite: InviteRow): number {
  return invite.state === "opened" && sendsMail(invite.via) ? 1 : 0;
}

export function nextReminder(world: World, invite: InviteRow): number | null {
  const { remind_first_hours: first = 0, remind_every_hours: every = 48 } = enrollmentOf(world);
  if (first === 0 || invite.sent_at === null || invite.locked) return null;
  if (invite.state !== "sent" && invite.state !== "opened") return null;
  const due = invite.sent_at + (first + remindedTimes(invite) * every) * hour;
  return due < invite.expires_at ? due : null;
}

/** The reminder's own message. */
export function reminderOf(invite: InviteRow): MessageRow[] {
  const [mail] = messagesOf(invite).filter(({ channel }) => channel === "email");
  if (!mail || remindedTimes(invite) === 0) return [];
  return [{ ...mail, id: `${invite.id}-r`, kind: "reminder", updated_at: invite.updated_at }];
}

export function reminderEntries(invite: InviteRow): TimelineEntry[] {
  if (remindedTimes(invite) === 0) return [];
  const at = invite.updated_at;
  return [{ at, kind: "reminder_handed_over", detail: "250 2.0.0 Ok: queued as 7C10", by: "" }];
}
