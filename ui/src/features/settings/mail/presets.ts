/** What well-known mail providers ask for. Filled in for the admin, who may change all of it. */
import type { MailSecurity, MailSignIn } from "@/bindings";
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
    label: "Microsoft 365",
    note: "The mailbox needs authenticated SMTP switched on. Microsoft is retiring passwords here: where they are refused, use an access token (XOAUTH2).",
    fill: { host: "smtp.office365.com", port: 587, security: "start_tls", sign_in: "password" },
    hosts: /(^|\.)(office365|outlook)\.com$/i,
  },
  {
    id: "google",
    label: "Google Workspace or Gmail",
    note: "With two-step verification Google takes an app password in place of the account's own.",
    fill: { host: "smtp.gmail.com", port: 587, security: "start_tls", sign_in: "password" },
    hosts: /(^|\.)(gmail|google)\.com$/i,
  },
  {
    id: "ses",
    label: "Amazon SES",
    note: "Put your region into the server's name. User name and password are the SMTP credentials of SES, not the access key.",
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
    label: "Own server",
    note: "Ask whoever runs it for the name, the port and whether it wants a sign-in.",
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
