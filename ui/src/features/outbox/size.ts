/** Bytes as people read them: "812 B", "18 kB", "2.4 MB". Thousands, not 1024s. */
import { t } from "@/words";
export function size(bytes: number): string {
  if (bytes < 1000) return t("outbox-size-bytes", { n: bytes });
  if (bytes < 1_000_000) return t("outbox-size-kilobytes", { n: Math.round(bytes / 1000) });
  return t("outbox-size-megabytes", { n: (bytes / 1_000_000).toFixed(1) });
}
