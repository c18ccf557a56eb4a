/** Languages by their tags, and in the words of the console's language. */
import type { LanguageChoice } from "@/bindings";
import { t } from "@/words";

let names: Intl.DisplayNames | undefined;

/** "German" of `de`; the tag itself where this computer has no name for it. */
export function languageName(tag: string): string {
  // As the engine names them: "Portuguese (Brazil)", not "Brazilian Portuguese".
  names ??= new Intl.DisplayNames([t("dates-locale")], {
    type: "language",
    languageDisplay: "standard",
  });
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "German (Deutsch)": whoever looks for a language in a list may know it by either name. */
export function languageLabel({ name, own_name }: Pick<LanguageChoice, "name" | "own_name">) {
  return name === own_name ? name : `${name} (${own_name})`;
}
