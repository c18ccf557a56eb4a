/** In which language the previewed message is: as the mail itself says, for a text the one that was chosen for all. */
import { useState } from "react";
import { languageName } from "@/components/languages";
import type { Kind } from "./PreviewKind";

/** "de" of a mail's `<html lang="de">`; blank when it does not say. */
export function mailLanguage(html: string): string {
  return /<html\b[^>]*\slang="([\w-]+)"/i.exec(html)?.[1] ?? "";
}

/**
 * Each person has a language of their own, which only the engine knows for sure. A text does not say in which it is written:
 * then no language is named rather than a wrong one.
 */
export function usePreviewLanguage(kind: Kind, chosen: string | undefined) {
  const [ofMail, setOfMail] = useState("");
  const tag = kind === "mail" ? ofMail : chosen;
  return { language: tag ? languageName(tag) : "", onLanguage: setOfMail };
}
