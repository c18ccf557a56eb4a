/** Languages by the name that their own speakers give them. */

/** "Deutsch" for `de`; the tag itself where this computer has no name for it. */
export function ownLanguageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
