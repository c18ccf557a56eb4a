/** The form of Settings, Self enrollment: its values, their names, and how they travel. */
import {
  commands,
  type Platform,
  type SelfEnrollmentGroup,
  type SelfEnrollmentPage,
  type SelfEnrollmentSettings,
  type SelfOwnership,
} from "@/bindings";
import { count } from "@/components/numbers";
import { platformWords } from "@/components/platforms";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";
import { onOff } from "../form/valueWords";

export const selfKey = ["settings", "self-enrollment"] as const;

/** Platforms that somebody can bring, in the order of every list. */
export const selfPlatforms = ["android", "ios", "macos", "windows"] as const satisfies Platform[];
export type SelfPlatform = (typeof selfPlatforms)[number];

/** What is set, the groups with their names, and beside it what only the engine knows; no field changes the latter. */
export type SelfForm = Omit<Required<SelfEnrollmentSettings>, "groups"> & {
  groups: SelfEnrollmentGroup[];
  page: SelfEnrollmentPage;
};

/** What holds before anything was saved; the engine says the same. */
const fresh: Required<SelfEnrollmentSettings> = {
  enabled: false,
  ios: "both",
  macos: "both",
  android: "both",
  windows: "both",
  groups: [],
  device_limit: 0,
  notify: "",
  text: "",
};

export const toForm = (page: SelfEnrollmentPage): SelfForm => ({
  ...fresh,
  ...page.settings,
  groups: page.groups,
  page,
});

export function toSettings({ page: _, groups, ...settings }: SelfForm): SelfEnrollmentSettings {
  return { ...settings, groups: groups.map(({ id }) => id) };
}

export const readSelf = async () => toForm(await call(commands.selfEnrollmentPage()));

export const selfOwnershipWords: Record<SelfOwnership, string> = {
  both: t("self-personal-or-corporate"),
  personal: t("self-personal-only"),
  corporate: t("self-corporate-only"),
  none: t("self-not-offered"),
};

export const groupWords = ({ name }: SelfEnrollmentGroup) => name || t("self-group-gone");

const platformName = (platform: SelfPlatform) => ({
  label: platformWords[platform].label,
  words: (owned: SelfOwnership) => selfOwnershipWords[owned],
});

export const selfNames: FieldNames<SelfForm> = {
  enabled: { label: t("self-self-enrollment"), words: onOff },
  android: platformName("android"),
  ios: platformName("ios"),
  macos: platformName("macos"),
  windows: platformName("windows"),
  groups: {
    label: t("self-directory-groups"),
    words: (groups) => groups.map(groupWords).join(", ") || t("self-everybody"),
  },
  device_limit: {
    label: t("self-devices-per-user"),
    words: (n) => (n > 0 ? count(n) : t("authentication-value-no-limit")),
  },
  notify: {
    label: t("self-told-of-each-device"),
    words: (addresses) => addresses || t("authentication-value-nobody"),
  },
  text: { label: t("self-words-at-the-head") },
};
