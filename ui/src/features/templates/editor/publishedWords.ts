/** What publishing meant: only the template in use is sent. */
import type { TemplateView } from "@/bindings";
import { t } from "@/words";

export function publishedWords({
  template: { in_use },
  version,
}: Pick<TemplateView, "template" | "version">): string {
  return in_use
    ? t("templates-publish-done", { version })
    : t("templates-publish-done-unused", { version });
}
