/** What well-known mail providers ask for. Filled in for the admin, who may change all of it. */
import type { MailSecurity, MailSignIn } from "@/bindings";
import { t } from "@/words";
import type { MailForm } from "./mailForm";

export interface Preset {
  id: string;
  label: string;
  /** What one has to know about this provider. */
  note: string;
  fill: { host: string; port: number; security: MailSecurity; sign_in: MailSignIn };
  /** Which hosts belong to it. */
  hosts: RegExp;
}

export const presets: readonly Preset[] = [
  {
    id: "microsoft",
    label: t("mail-microsoft-365"),
    note: t("mail-the-mailbox-needs-authenticated-smtp"),
    fill: { host: "smtp.office365.com", port: 587, security: "start_tls", sign_in: "password" },
    hosts: /(^|\.)(office365|outlook)\.com$/i,
  },
  {
    id: "google",
    label: t("mail-google-workspace-or-gmail"),
    note: t("mail-with-two-step-verification-google"),
    fill: { host: "smtp.gmail.com", port: 587, security: "start_tls", sign_in: "password" },
    hosts: /(^|\.)(gmail|google)\.com$/i,
  },
  {
    id: "ses",
    label: t("mail-amazon-ses"),
    note: t("mail-put-your-region-into-the"),
    fill: {
      host: "email-smtp.eu-west-1.amazonaws.com",
      port: 587,
      security: "start_tls",
      sign_in: "password",
    },
    hosts: /\.amazonaws\.com$/i,
  },
  {
    id: "own",
    label: t("mail-own-server"),
    note: t("mail-ask-whoever-runs-it-for"),
    fill: { host: "", port: 587, security: "start_tls", sign_in: "password" },
    hosts: /^$/,
  },
];

/** The provider that a host belongs to; "own" for all others. */
export function presetOf(host: string): Preset {
  const own = presets.at(-1) as Preset;
  const name = host.trim();
  return presets.find((preset) => name !== "" && preset.hosts.test(name)) ?? own;
}

/** What choosing a provider changes; a host of one's own is only emptied when it was a provider's. */
export function filled(preset: Preset, values: MailForm): Partial<MailForm> {
  if (preset.id === "own" && presetOf(values.host).id === "own") return {};
  return preset.fill;
}
