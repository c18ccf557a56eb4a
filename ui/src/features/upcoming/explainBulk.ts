/** Ways to enroll that are announced before they exist: their keys and menu entries say so. */
import { toasts } from "@/components/toasts";

export function explainBulk(): void {
  toasts.done(
    "Bulk enrollment comes with a later release. Until then, Enroll device takes several users at once.",
  );
}

export function explainSelf(): void {
  toasts.done(
    "Self enrollment needs a directory, which comes with a later release. Until then, send each user an invite.",
  );
}
