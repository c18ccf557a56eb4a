/** The form of Settings, Enrollment rules: its values, their names, and how they travel. */
import {
  type Authentication,
  commands,
  type EnrollmentChange,
  type EnrollmentPage,
  type EnrollmentSettings,
} from "@/bindings";
import { count } from "@/components/numbers";
import { platformWords } from "@/components/platforms";
import { duration } from "@/features/enroll/fields/expiry";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";
import { onOff } from "../form/valueWords";

export const enrollmentKey = ["settings", "enrollment"] as const;

/** What is set, and beside it what only the engine knows; no field changes the latter. */
export type EnrollmentForm = Required<EnrollmentSettings> &
  Pick<EnrollmentPage, "valid_hours"> & { page: EnrollmentPage };

export type VersionKey = "least_android" | "least_ios" | "least_macos" | "least_windows";
export type NotifyKey = "notify_enrolled" | "notify_unmanaged" | "notify_requests";

/** What holds before anything was saved; the engine says the same. */
const fresh: Required<EnrollmentSettings> = {
  authentication: "passcode",
  remind_first_hours: 0,
  remind_every_hours: 48,
  remind_most: 3,
  tell_enrolled: false,
  tell_expired: false,
  least_ios: "",
  least_macos: "",
  least_android: "",
  least_windows: "",
  manufacturers: [],
  device_limit: 0,
  notify_enrolled: "",
  notify_unmanaged: "",
  notify_requests: "",
  ask_terms: false,
};

export const toForm = (page: EnrollmentPage): EnrollmentForm => ({
  ...fresh,
  ...page.settings,
  valid_hours: page.valid_hours,
  page,
});

export function toChange({ page: _, valid_hours, ...settings }: EnrollmentForm): EnrollmentChange {
  return { settings, valid_hours };
}

export const readEnrollment = async () => toForm(await call(commands.enrollmentPage()));

export const authenticationWords: Record<Authentication, string> = {
  passcode: t("authentication-one-time-passcode"),
  directory: t("authentication-directory-sign-in"),
  two_factor: t("authentication-two-factor"),
};

export const reminderHours = (hours: number) =>
  hours === 0 ? t("authentication-value-off") : duration(hours);

const any = (version: string) => version || t("authentication-value-any");
const nobody = (addresses: string) => addresses || t("authentication-value-nobody");
const least = (platform: keyof typeof platformWords) => ({
  label: t("authentication-minimum-of", { platform: platformWords[platform].label }),
  words: any,
});

export const enrollmentNames: FieldNames<EnrollmentForm> = {
  authentication: {
    label: t("authentication-authentication"),
    words: (choice) => authenticationWords[choice],
  },
  valid_hours: { label: t("authentication-invites-expire-after"), words: duration },
  remind_first_hours: { label: t("authentication-first-reminder"), words: reminderHours },
  remind_every_hours: { label: t("authentication-then-every"), words: duration },
  remind_most: { label: t("authentication-most-reminders"), words: count },
  tell_enrolled: { label: t("authentication-tell-enrolled"), words: onOff },
  tell_expired: { label: t("authentication-tell-expired"), words: onOff },
  device_limit: {
    label: t("authentication-devices-per-user"),
    words: (n) => (n > 0 ? count(n) : t("authentication-value-no-limit")),
  },
  least_android: least("android"),
  least_ios: least("ios"),
  least_macos: least("macos"),
  least_windows: least("windows"),
  manufacturers: {
    label: t("authentication-manufacturers"),
    words: (names) => names.join(", ") || t("authentication-value-all"),
  },
  notify_enrolled: { label: t("authentication-a-device-enrolls"), words: nobody },
  notify_unmanaged: { label: t("authentication-a-device-is-unmanaged"), words: nobody },
  notify_requests: { label: t("authentication-an-invitee-asks-again"), words: nobody },
};

export interface Reminders {
  first: number;
  every: number;
  most: number;
}

/** Hours after the hand-over of an invite that is valid for `valid` hours at which it is reminded of. */
export function reminderTimes({ first, every, most }: Reminders, valid: number): number[] {
  if (first === 0) return [];
  return Array.from({ length: most }, (_, index) => first + index * every).filter(
    (hours) => hours < valid,
  );
}
