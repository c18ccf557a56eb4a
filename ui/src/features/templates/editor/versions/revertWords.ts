/** The question before an earlier version is sent again: which message in which language, from what to what. */
import type { TemplateVersion, TemplateView } from "@/bindings";
import type { DeedWords } from "@/components/DeedDialog";
import { exact } from "@/components/time";
import { t } from "@/words";

export function revertWords(
  { number: to, published_at }: Pick<TemplateVersion, "number" | "published_at">,
  { address, template, version }: Pick<TemplateView, "address" | "template" | "version">,
  language: string,
): DeedWords {
  const what = {
    name: template.name,
    language,
    from: saidIn(version, null),
    to: saidIn(to, published_at),
  };
  const goes =
    address.channel === "sms" ? t("templates-revert-text", what) : t("templates-revert-mail", what);
  return {
    title:
      to === 0 ? t("templates-go-back-to-musters-own") : t("templates-go-back-to-version", { to }),
    confirm:
      to === 0 ? t("templates-revert-to-musters-own") : t("templates-revert-to-version", { to }),
    text: `${goes} ${t("templates-it-is-published-at-once")}`,
  };
}

function saidIn(version: number, at: number | null): string {
  if (version === 0) return t("templates-revert-musters-own");
  return at === null
    ? t("templates-revert-version", { version })
    : t("templates-revert-version-of", { version, when: exact(at) });
}
