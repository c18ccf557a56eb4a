/** The words for purposes, channels, and how far a template's words are the organisation's own. */
import type {
  MessageChannel,
  TemplateContentSummary,
  TemplateList,
  TemplatePurpose,
  TemplateSummary,
} from "@/bindings";
import { counted } from "@/components/numbers";

/** In the order of every list. */
export const purposes = [
  "invite",
  "passcode",
  "reminder",
  "enrolled",
  "expired",
  "by_myself",
  "self_enrollment",
] as const satisfies readonly TemplatePurpose[];

export const purposeWords: Record<TemplatePurpose, { label: string; what: string }> = {
  invite: { label: "Invite", what: "Brings link, QR code and passcode to the invitee" },
  passcode: {
    label: "Passcode apart",
    what: "A text with the passcode, where the link goes by mail",
  },
  reminder: { label: "Reminder", what: "To invitees who have not followed their invite yet" },
  enrolled: { label: "Enrolled", what: "Once a device has enrolled" },
  expired: { label: "Expired", what: "When an invite has ended without a device" },
  by_myself: { label: "By myself card", what: "The code that a technician hands out" },
  self_enrollment: {
    label: "Self enrollment notice",
    what: "When a device enrolled without an invite",
  },
};

export const channelWords: Record<MessageChannel, string> = { email: "Email", sms: "SMS" };

/** How one content stands. */
export type Readiness =
  | { kind: "built_in" }
  | { kind: "own"; version: number }
  | { kind: "draft"; version: number };

export function readinessOf(
  template: TemplateSummary,
  channel: MessageChannel,
  language: string,
): Readiness {
  const found = template.contents.find(
    (content) => content.channel === channel && content.language === language,
  );
  if (!found) return { kind: "built_in" };
  if (found.draft_saved_at !== null) return { kind: "draft", version: found.version };
  return found.version > 0 ? { kind: "own", version: found.version } : { kind: "built_in" };
}

export function readinessWords(readiness: Readiness): string {
  switch (readiness.kind) {
    case "built_in":
      return "Muster’s words";
    case "own":
      return `Own words, version ${readiness.version}`;
    case "draft":
      return readiness.version > 0 ? `Draft over version ${readiness.version}` : "Draft";
  }
}

const isOwn = ({ version }: TemplateContentSummary) => version > 0;

/** In how many languages the words are the organisation's own, and how many drafts wait. */
export function tallyOf(template: TemplateSummary, channel: MessageChannel) {
  const contents = template.contents.filter((content) => content.channel === channel);
  return {
    own: contents.filter(isOwn).length,
    drafts: contents.filter(({ draft_saved_at }) => draft_saved_at !== null).length,
  };
}

/** "3 of 12 own words". */
export function tallyWords(own: number, languages: number): string {
  return own === 0 ? "Muster’s words" : `${own} of ${languages} own words`;
}

export function draftWords(drafts: number): string {
  return counted(drafts, "draft");
}

/** The channel to show: the wanted one where messages of the purpose go that way. */
export function channelOf(
  template: TemplateSummary | undefined,
  wanted: MessageChannel | undefined,
): MessageChannel {
  const channels = template?.channels ?? [];
  return channels.find((one) => one === wanted) ?? channels[0] ?? wanted ?? "email";
}

/** The language that an editor opens first: one with a draft, one with own words, else the organisation's. */
export function firstLanguage(
  template: TemplateSummary | undefined,
  channel: MessageChannel,
  list: Pick<TemplateList, "organisation_language">,
): string {
  const own = template?.contents.filter((content) => content.channel === channel) ?? [];
  const main = list.organisation_language;
  if (own.some(({ language }) => language === main)) return main;
  const written = own.find(({ draft_saved_at }) => draft_saved_at !== null) ?? own.find(isOwn);
  return written?.language ?? main;
}
