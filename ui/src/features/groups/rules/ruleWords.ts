/** A rule in words: what must hold. */
import type { RuleView, RuleWhen } from "@/bindings";
import { ownershipWords, platformWords } from "@/components/platforms";
import { t } from "@/words";

export const noConditions: RuleWhen = {
  domain: null,
  directory_group: null,
  email_domain: null,
  owned_by: null,
  platform: null,
};

/** Each condition by itself, in the order of the form. */
export function conditions({
  when,
  directory_group_name,
}: Pick<RuleView, "when" | "directory_group_name">): string[] {
  return [
    when.domain && t("groups-when-domain", { domain: when.domain }),
    when.directory_group &&
      t("groups-when-directory-group", {
        name: directory_group_name ?? t("groups-directory-group-gone"),
      }),
    when.email_domain && t("groups-when-email-domain", { domain: when.email_domain }),
    when.owned_by && t("groups-when-owned", { owned: ownershipWords[when.owned_by] }),
    when.platform && t("groups-when-platform", { platform: platformWords[when.platform].label }),
  ].filter((line): line is string => Boolean(line));
}
