/** What a reading of mails came to, in words. */
import type { BounceReport, BounceStatus } from "@/bindings";
import { t } from "@/words";

/** "14 mails read: 2 invites bounced, 1 mail is delayed.": only what there is. */
export function reportHead({ mails, bounced, delayed }: BounceReport): string {
  if (mails === 0) return t("bounces-no-mail-was-there-to");
  if (bounced > 0 && delayed > 0)
    return t("bounces-read-bounced-and-delayed", { mails, bounced, delayed });
  if (bounced > 0) return t("bounces-read-bounced", { mails, bounced });
  if (delayed > 0) return t("bounces-read-delayed", { mails, delayed });
  return t("bounces-read-none-bounced", { mails });
}

/** What the other mails were; one phrase each, none when there were none. */
export function reportRest({ already, unmatched, other }: BounceReport): string[] {
  const rest = [];
  if (already > 0) rest.push(t("bounces-besides-known", { n: already }));
  if (unmatched > 0) rest.push(t("bounces-besides-foreign", { n: unmatched }));
  if (other > 0) rest.push(t("bounces-besides-no-report", { n: other }));
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
  return t("bounces-tally", { read, bounced, delayed, other });
}
