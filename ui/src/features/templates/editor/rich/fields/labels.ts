/** The names of fields in a chip, as the engine has them in its sentences. */
import type { FieldName } from "@/bindings";
import { t } from "@/words";

const labels: Record<FieldName, string> = {
  user_name: "User name",
  email: "Email",
  device_platform: "Device platform",
  owned_by: "Owned by",
  group: t("templates-group"),
  link: "Enrollment link",
  qr_code: "QR code",
  passcode: "Passcode",
  expires_on: "Expires on",
  organisation: "Organisation",
  sender: "Sender",
  support_contact: "Support contact",
  support_phone: "Support phone",
  support_email: "Support email",
  portal_host: "Portal address",
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
