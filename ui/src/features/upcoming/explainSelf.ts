/** A way to enroll that is announced before it exists: its menu entry says so. */
import { toasts } from "@/components/toasts";

export function explainSelf(): void {
  toasts.done(
    "Self enrollment needs a directory, which comes with a later release. Until then, send each user an invite.",
  );
}
