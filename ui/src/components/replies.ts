/**
 * What a mail server's refusal means, in a few words. The words go by the enhanced status code where the reply has one
 * (RFC 3463, and the registry of RFC 5248), else by the reply code (RFC 5321, 4.2.3). The reply itself is for *Details*.
 */
import { t } from "@/words";

const byStatus: readonly [RegExp, string][] = [
  [/^[45]\.1\.[16]$/, t("app-reply-no-mailbox")],
  [/^[45]\.1\.(2|10)$/, t("app-reply-domain-takes-none")],
  [/^[45]\.1\.3$/, t("app-reply-no-address")],
  [/^[45]\.1\.[78]$/, t("app-reply-sender-refused")],
  [/^[45]\.2\.1$/, t("app-reply-mailbox-off")],
  [/^[45]\.2\.2$/, t("app-reply-mailbox-full")],
  [/^[45]\.2\.3$/, t("app-reply-too-large")],
  [/^[45]\.3\.4$/, t("app-reply-too-large")],
  [/^[45]\.4\.[134]$/, t("app-reply-not-reached")],
  [/^[45]\.4\.7$/, t("app-reply-too-late")],
  [/^[45]\.7\.[0-9]+$/, t("app-reply-against-rules")],
];

const byCode: Readonly<Record<string, string>> = {
  "550": t("app-reply-refused-mailbox"),
  "551": t("app-reply-other-server"),
  "552": t("app-reply-mailbox-full"),
  "553": t("app-reply-no-address-there"),
  "554": t("app-refused-by-the-server"),
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
