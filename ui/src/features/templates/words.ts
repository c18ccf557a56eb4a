/** The words for purposes, channels, and how far a template's words are the organisation's own. */
import type {
  MessageChannel,
  TemplateContentSummary,
  TemplateList,
  TemplatePurpose,
  TemplateSummary,
} from "@/bindings";
import { t } from "@/words";

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
  invite: { label: t("templates-invite"), what: t("templates-brings-link-qr-code-and") },
  passcode: {
    label: t("templates-passcode-apart"),
    what: t("templates-a-text-with-the-passcode"),
  },
  reminder: { label: t("templates-reminder"), what: t("templates-to-invitees-who-have-not") },
  enrolled: { label: t("templates-enrolled"), what: t("templates-once-a-device-has-enrolled") },
  expired: { label: t("templates-expired"), what: t("templates-when-an-invite-has-ended") },
  by_myself: {
    label: t("templates-by-myself-card"),
    what: t("templates-the-code-that-a-technician"),
  },
  self_enrollment: {
    label: t("templates-self-enrollment-notice"),
    what: t("templates-when-a-device-enrolled-without"),
  },
};

export const channelWords: Record<MessageChannel, string> = {
  email: t("templates-email"),
  sms: t("templates-sms"),
};

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

/** In one word, for where there is no room for the version. */
export function standWords({ kind }: Readiness): string {
  switch (kind) {
    case "built_in":
      return t("templates-musters-words");
    case "own":
      return t("templates-published");
    case "draft":
      return t("templates-draft");
  }
}

export function readinessWords(readiness: Readiness): string {
  switch (readiness.kind) {
    case "built_in":
      return t("templates-musters-words");
    case "own":
      return t("templates-own-words-version", { version: readiness.version });
    case "draft":
      return readiness.version > 0
        ? t("templates-draft-over-version", { version: readiness.version })
        : t("templates-draft");
  }
}

const isOwn = ({ version }: TemplateContentSummary) => version > 0;

/** In how many languages the words are the organisation's own, and in which a draft waits. */
export function tallyOf(template: TemplateSummary, channel: MessageChannel) {
  const contents = template.contents.filter((content) => content.channel === channel);
  return {
    own: contents.filter(isOwn).length,
    drafts: contents
      .filter(({ draft_saved_at }) => draft_saved_at !== null)
      .map(({ language }) => language),
  };
}

/** Nothing of it was ever published: as a file is that was just imported. */
export function isOnlyDrafts({ built_in, contents }: TemplateSummary): boolean {
  return !built_in && contents.length > 0 && !contents.some(isOwn);
}

/** "English, French", in the order of the list. */
export function languageNames(
  tags: readonly string[],
  { languages }: Pick<TemplateList, "languages">,
): string {
  const known = languages.filter(({ tag }) => tags.includes(tag)).map(({ name }) => name);
  const unknown = tags.filter((tag) => !languages.some((language) => language.tag === tag));
  return [...known, ...unknown].join(", ");
}

/** "3 of 12 in your words". */
export function tallyWords(own: number, languages: number): string {
  return own === 0
    ? t("templates-in-musters-words")
    : t("templates-of-own-words", { own, languages });
}

export function draftWords(drafts: number): string {
  return t("count-drafts", { n: drafts });
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
