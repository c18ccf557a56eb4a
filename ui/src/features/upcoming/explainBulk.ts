/** Bulk enrollment is announced before it exists: its key and menu entries say so. */
import { toasts } from "@/components/toasts";

export function explainBulk(): void {
  toasts.done(
    "Bulk enrollment comes with the next release. Until then, Enroll device takes several users at once.",
  );
}
