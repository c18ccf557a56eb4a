/** A way to enroll that is announced before it exists: its menu entry says so. */
import { toasts } from "@/components/toasts";
import { t } from "@/words";

export function explainSelf(): void {
  toasts.done(t("upcoming-self-enrollment"));
}
