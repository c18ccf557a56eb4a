/** What publishing meant: only the template in use is sent, and some kinds of messages are not sent at all yet. */
import type { TemplateView } from "@/bindings";
import { t } from "@/words";
import { isSent } from "../words";

export function publishedWords({
  template: { in_use, purpose },
  version,
}: Pick<TemplateView, "template" | "version">): string {
  if (!isSent(purpose)) return t("templates-publish-done-unsent", { version });
  if (!in_use) return t("templates-publish-done-unused", { version });
  return t("templates-publish-done", { version });
}
