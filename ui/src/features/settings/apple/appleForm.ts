/** What an admin sets about Apple devices; the push certificate itself comes by its own way. */
import { type AppleChange, type AppleSettings, commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";
import { onOff } from "../form/valueWords";

export const appleKey = ["settings", "apple"] as const;

export const readApple = () => call(commands.appleSettings());

export const appleNames: FieldNames<AppleSettings> = {
  account: {
    label: t("apple-apple-account"),
    words: (account) => account || t("apple-value-not-noted"),
  },
  lab_mode: { label: t("apple-lab-mode"), words: onOff },
  silent_days: {
    label: t("apple-silent-after"),
    words: (days) => (days === 0 ? t("apple-value-never") : t("count-days", { n: days })),
  },
};

export function toChange(values: AppleSettings): AppleChange {
  const { account, lab_mode, silent_days } = values;
  return { account, lab_mode, silent_days };
}
