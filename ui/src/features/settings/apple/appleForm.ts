/** What an admin sets about Apple devices; the push certificate itself comes by its own way. */
import { type AppleChange, type AppleSettings, commands } from "@/bindings";
import { counted } from "@/components/numbers";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";

export const appleKey = ["settings", "apple"] as const;

export const readApple = () => call(commands.appleSettings());

const any = (version: string) => version || "any";

export const appleNames: FieldNames<AppleSettings> = {
  account: {
    label: t("apple-apple-account"),
    words: (account) => account || t("apple-not-noted-2"),
  },
  lab_mode: { label: t("apple-lab-mode"), words: (on) => (on ? "on" : "off") },
  least_ios: { label: t("apple-minimum-ios-and-ipados"), words: any },
  least_macos: { label: t("apple-minimum-macos"), words: any },
  notify: { label: t("apple-notify"), words: (addresses) => addresses || "nobody" },
  silent_days: {
    label: t("apple-silent-after"),
    words: (days) => (days === 0 ? "never" : counted(days, "day")),
  },
};

export function toChange(values: AppleSettings): AppleChange {
  const { account, lab_mode, least_ios, least_macos, notify, silent_days } = values;
  return { account, lab_mode, least_ios, least_macos, notify, silent_days };
}
