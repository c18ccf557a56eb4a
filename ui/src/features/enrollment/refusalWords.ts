/** Why somebody could not go on with an invite, in words: the very words of the audit log, and of requests for a new invite. */
import type { TimelineEntry } from "@/bindings";
import { stateLooks } from "@/components/states";
import type { Tone } from "@/components/Timeline";
import { linkReasons, portalReasons } from "@/features/audit/reasons";
import { t } from "@/words";

/** How the answer to a request, or what became of a message whose fate was unknown, was settled. */
const settled: Record<string, string> = {
  sent: t("enrollment-event-resolved-sent"),
  "not sent": t("enrollment-event-resolved-not-sent"),
  approved: t("enrollment-event-request-approved"),
  declined: t("enrollment-event-request-declined"),
};

export interface Told {
  words: string;
  tone: Tone;
  detail: string;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const beside = (...parts: string[]) => parts.filter(Boolean).join(" · ");

function stateWord(state: string): string {
  const known = (stateLooks as Record<string, { word: string }>)[state];
  return known ? t("enrollment-invite-stood", { state: known.word }) : "";
}

/** The families of events that end in their reason: `sign_in_refused_wrong`. */
const families: [prefix: string, tell: (why: string, detail: string) => Told][] = [
  [
    "sign_in_refused_",
    (why, detail) => ({
      words: t("enrollment-event-sign-in-refused"),
      tone: "warn",
      detail: beside(portalReasons[why] ?? "", detail),
    }),
  ],
  [
    "browser_refused_",
    (why, detail) => ({
      words: t("enrollment-event-browser-refused"),
      tone: "bad",
      detail: beside(capital(linkReasons[why] ?? ""), detail),
    }),
  ],
  [
    "profile_refused_",
    (why, detail) => ({
      words: t("enrollment-event-profile-refused"),
      tone: "bad",
      detail: beside(stateWord(why), detail),
    }),
  ],
];

/** What is told by its reason; `undefined` for any other event. */
export function refusalWords({ kind, detail }: TimelineEntry): Told | undefined {
  if (kind === "work_account_refused")
    return {
      words: t("enrollment-event-wrong-passcode"),
      tone: "warn",
      detail: beside(t("audit-why-work-account"), detail),
    };
  if (kind === "requested")
    return {
      words: t("enrollment-event-requested"),
      tone: "warn",
      detail: capital(linkReasons[detail] ?? ""),
    };
  if (kind === "resolved") {
    const [answer = "", ...rest] = detail.split(": ");
    const words = settled[answer];
    return words === undefined ? undefined : { words, tone: "plain", detail: rest.join(": ") };
  }
  const family = families.find(([prefix]) => kind.startsWith(prefix));
  return family?.[1](kind.slice(family[0].length), detail);
}
