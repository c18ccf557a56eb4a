/**
 * A mail in light or dark whatever the console itself is in: what a mail says for either is made to hold, or not to. The
 * frame's own scheme does not decide it in every engine of a webview.
 */
const asked = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi;

export function inScheme(html: string, scheme: "light" | "dark"): string {
  const holds = (wanted: string) => wanted.toLowerCase() === scheme;
  return html.replace(asked, (_all, wanted: string) =>
    holds(wanted) ? "(min-width: 0px)" : "(max-width: 0px)",
  );
}
