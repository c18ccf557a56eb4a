/** Settings, Sending: limits, quiet hours, and what providers publish. */
import type { SendingPreset, SendingSettings } from "@/bindings";
import type { Handlers } from ".";
import type { World } from "./world";

const kept = new WeakMap<World, SendingSettings>();

const fresh: SendingSettings = {
  preset: "",
  per_minute: 0,
  per_hour: 0,
  per_day: 0,
  connections: 4,
  quiet_hours: false,
  quiet_from: "20:00",
  quiet_until: "07:00",
  quiet_weekends: false,
  on_reopen: "go_on",
};

const preset = (
  id: string,
  name: string,
  host: string,
  [per_minute, per_hour, per_day, connections]: [number, number, number, number],
  words: string,
  source: string,
): SendingPreset => ({
  id,
  name,
  hosts: [host],
  per_minute,
  per_hour,
  per_day,
  connections,
  words,
  source,
});

export const samplePresets: SendingPreset[] = [
  preset(
    "microsoft_365",
    "Microsoft 365",
    "smtp.office365.com",
    [30, 0, 10_000, 3],
    "A mailbox may send 30 messages a minute to 10,000 recipients a day over 3 connections.",
    "https://learn.microsoft.com/en-us/exchange/troubleshoot/send-emails/smtp-submission-improvements",
  ),
  preset(
    "google_workspace",
    "Google Workspace",
    "smtp.gmail.com",
    [0, 0, 2_000, 4],
    "A user may send 2,000 messages within 24 hours; 500 in a trial.",
    "https://support.google.com/a/answer/166852",
  ),
  preset(
    "gmail",
    "Gmail",
    "smtp.gmail.com",
    [0, 0, 500, 2],
    "A personal account may send 500 messages a day.",
    "https://support.google.com/mail/answer/22839",
  ),
  preset(
    "ionos",
    "IONOS Mail",
    "smtp.ionos.com",
    [0, 500, 0, 2],
    "500 messages an hour once the contract is 30 days old; 50 to 400 before.",
    "https://www.ionos.com/help/email/general-topics/what-are-the-mass-mailing-limits/",
  ),
];

export const sendingCommands: Handlers = {
  sending_settings: (world) => kept.get(world) ?? fresh,
  save_sending: (world, args) => {
    kept.set(world, args.settings as SendingSettings);
    return args.settings;
  },
  sending_presets: () => samplePresets,
};
