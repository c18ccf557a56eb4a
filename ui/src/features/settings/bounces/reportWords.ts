/** What a reading of mails came to, in words. */
import type { BounceReport, BounceStatus } from "@/bindings";
import { count, counted } from "@/components/numbers";
import { t } from "@/words";

/** "14 mails read: 2 invites bounced, 1 mail is delayed.": only what there is. */
export function reportHead({ mails, bounced, delayed }: BounceReport): string {
  if (mails === 0) return t("bounces-no-mail-was-there-to");
  if (bounced === 0 && delayed === 0) return `${counted(mails, "mail")} read: no invite bounced.`;
  const parts = [];
  if (bounced > 0) parts.push(`${counted(bounced, "invite")} bounced`);
  if (delayed > 0) parts.push(`${counted(delayed, "mail is", "mails are")} delayed`);
  return `${counted(mails, "mail")} read: ${parts.join(", ")}.`;
}

/** What the other mails were; one phrase each, none when there were none. */
export function reportRest({ already, unmatched, other }: BounceReport): string[] {
  const rest = [];
  if (already > 0) rest.push(`${count(already)} known already or overtaken by the invitee`);
  if (unmatched > 0) rest.push(`${count(unmatched)} about mails that are not from here`);
  if (other > 0) rest.push(`${count(other)} no delivery ${other === 1 ? "report" : "reports"}`);
  return rest;
}

/** "1,204 mails read so far: 37 invites bounced, 5 delays, 1,162 of another kind." */
export function statusTally({
  read,
  bounced,
  delayed,
  other,
}: Pick<BounceStatus, "read" | "bounced" | "delayed" | "other">): string {
  if (read === 0) return t("bounces-no-mail-was-in-it");
  return `${counted(read, "mail")} read so far: ${counted(bounced, "invite")} bounced, ${counted(delayed, "delay")}, ${count(other)} of another kind.`;
}
