/** What an admin sets about Apple devices; the push certificate itself comes by its own way. */
import { type AppleChange, type AppleSettings, commands } from "@/bindings";
import { counted } from "@/components/numbers";
import { call } from "@/platform/call";
import type { FieldNames } from "../form/useSettingsForm";

export const appleKey = ["settings", "apple"] as const;

export const readApple = () => call(commands.appleSettings());

const any = (version: string) => version || "any";

export const appleNames: FieldNames<AppleSettings> = {
  account: { label: "Apple Account", words: (account) => account || "not noted" },
  lab_mode: { label: "Lab mode", words: (on) => (on ? "on" : "off") },
  least_ios: { label: "Minimum iOS and iPadOS", words: any },
  least_macos: { label: "Minimum macOS", words: any },
  notify: { label: "Notify", words: (addresses) => addresses || "nobody" },
  silent_days: {
    label: "Silent after",
    words: (days) => (days === 0 ? "never" : counted(days, "day")),
  },
};

export function toChange(values: AppleSettings): AppleChange {
  const { account, lab_mode, least_ios, least_macos, notify, silent_days } = values;
  return { account, lab_mode, least_ios, least_macos, notify, silent_days };
}
