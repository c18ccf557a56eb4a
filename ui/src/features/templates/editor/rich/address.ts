/** Where a link of a message may lead: a page, a mail address, a phone number. */
const schemes = ["http:", "https:", "mailto:", "tel:"];

/** The address as it is kept; `null` when it leads anywhere else. */
export function safeAddress(typed: string): string | null {
  const text = typed.trim();
  try {
    const url = new URL(text);
    return schemes.includes(url.protocol) ? text : null;
  } catch {
    return null;
  }
}

/** What somebody typed as an address: `help.example/start` is meant as a page, `it@help.example` as a mail address. */
export function meantAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text.replace(/^tel:/i, ""))) return null;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^\+?[\d().-]{5,}$/.test(text)) return `tel:${text}`;
  const known = safeAddress(text);
  if (known !== null) return known;
  // A name and a port look like a scheme: `help.example:8443`.
  return /^[^:/?#]+\.[^:/?#]+(:\d+)?([/?#].*)?$/.test(text) ? safeAddress(`https://${text}`) : null;
}
