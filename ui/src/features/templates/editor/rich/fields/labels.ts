/** The names of fields in a chip, as the engine has them in its sentences. */
import type { FieldName } from "@/bindings";
import { t } from "@/words";

const labels: Record<FieldName, string> = {
  user_name: t("templates-field-user-name"),
  email: t("templates-field-email"),
  device_platform: t("templates-field-platform"),
  owned_by: t("templates-field-owned-by"),
  group: t("templates-field-group"),
  link: t("templates-field-link"),
  qr_code: t("templates-field-qr-code"),
  passcode: t("templates-field-passcode"),
  expires_on: t("templates-field-expires-on"),
  organisation: t("templates-field-organisation"),
  sender: t("templates-field-sender"),
  support_contact: t("templates-field-support-contact"),
  support_phone: t("templates-field-support-phone"),
  support_email: t("templates-field-support-email"),
  portal_host: t("templates-field-portal-address"),
  work_sign_in: t("templates-field-work-sign-in"),
};

export function labelOf(name: FieldName): string {
  return labels[name];
}

export function isField(name: unknown): name is FieldName {
  return typeof name === "string" && Object.hasOwn(labels, name);
}

/** They open the portal or prove who somebody is: never where lists and locked screens show them. */
const secrets: readonly FieldName[] = ["link", "qr_code", "passcode"];

export function isSecret(name: FieldName): boolean {
  return secrets.includes(name);
}
