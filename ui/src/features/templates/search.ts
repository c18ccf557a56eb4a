/** The editor's share of the address: which channel, which language. */
import type { MessageChannel } from "@/bindings";

export interface TemplateSearch {
  channel?: MessageChannel;
  /** BCP 47 tag; the organisation's language when left out. */
  language?: string;
}

const channels: readonly MessageChannel[] = ["email", "sms"];

export function templateSearch(search: Record<string, unknown>): TemplateSearch {
  const channel = channels.find((word) => word === search.channel);
  const language =
    typeof search.language === "string" && /^[A-Za-z0-9-]{2,35}$/.test(search.language)
      ? search.language
      : undefined;
  return { ...(channel && { channel }), ...(language && { language }) };
}
