/**
 * What a mail server's refusal means, in a few words. The words go by the enhanced status code where the reply has one
 * (RFC 3463, and the registry of RFC 5248), else by the reply code (RFC 5321, 4.2.3). The reply itself is for *Details*.
 */
import { t } from "@/words";

const byStatus: readonly [RegExp, string][] = [
  [/^[45]\.1\.[16]$/, "Mailbox not found"],
  [/^[45]\.1\.(2|10)$/, "Domain takes no mail"],
  [/^[45]\.1\.3$/, "Not an address"],
  [/^[45]\.1\.[78]$/, "Sender address refused"],
  [/^[45]\.2\.1$/, "Mailbox is switched off"],
  [/^[45]\.2\.2$/, "Mailbox is full"],
  [/^[45]\.2\.3$/, "Mail is too large"],
  [/^[45]\.3\.4$/, "Mail is too large"],
  [/^[45]\.4\.[134]$/, "Server not reached"],
  [/^[45]\.4\.7$/, "Not delivered in time"],
  [/^[45]\.7\.[0-9]+$/, "Refused by the server's rules"],
];

const byCode: Readonly<Record<string, string>> = {
  "550": "Refused: no such mailbox, or not allowed",
  "551": "Refused: not a mailbox of that server",
  "552": "Mailbox is full",
  "553": "Not an address there",
  "554": "Refused by the server",
};

/** "550 5.1.1 <x>: Recipient address rejected" → "Mailbox not found". Words that are no reply stay as they are. */
export function replyWords(reason: string): string {
  const found = /^([45]\d\d)(?:[ -]+([45]\.\d{1,3}\.\d{1,3}))?(?:\s|$)/.exec(reason.trim());
  if (!found) return reason;
  const [, code = "", status = ""] = found;
  return (
    byStatus.find(([pattern]) => pattern.test(status))?.[1] ??
    byCode[code] ??
    (code.startsWith("4") ? t("app-refused-for-now") : t("app-refused-by-the-server"))
  );
}
