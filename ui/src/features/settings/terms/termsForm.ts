/** The terms as the page edits them: what the engine has, and the texts that are being written. */
import { commands, type TermsText, type TermsView } from "@/bindings";
import { languageName } from "@/components/languages";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";

export const termsKey = ["settings", "terms"] as const;
export const versionsKey = [...termsKey, "versions"] as const;

export interface TermsForm {
  view: TermsView;
  /** Only languages that say something. */
  texts: TermsText[];
}

/** Writing begins at the draft, else at what is published. */
export const toForm = (view: TermsView): TermsForm => ({
  view,
  texts: view.draft?.texts ?? view.published?.texts ?? [],
});

export const readTerms = async () => toForm(await call(commands.terms()));

export const languagesOf = (texts: readonly Pick<TermsText, "language">[]) =>
  texts.map(({ language }) => languageName(language)).join(", ");

export const termsNames: FieldNames<TermsForm> = {
  texts: {
    label: t("terms-draft"),
    words: (texts) => languagesOf(texts) || t("terms-value-no-language"),
  },
};

/** The texts with one of them changed; one that says nothing any more is gone. */
export function withText(texts: readonly TermsText[], language: string, text: string): TermsText[] {
  if (text.trim() === "") return texts.filter((one) => one.language !== language);
  return texts.some((one) => one.language === language)
    ? texts.map((one) => (one.language === language ? { language, text } : one))
    : [...texts, { language, text }];
}
