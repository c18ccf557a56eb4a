/** What a style says of its words: hidden, bold, italic. */
function style(element: HTMLElement): string {
  return (element.getAttribute("style") ?? "").toLowerCase();
}

/** Preheaders, tracking and comments of other programs are hidden, and must not come to light here. */
export function isHidden(element: HTMLElement): boolean {
  return (
    element.hasAttribute("hidden") ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/.test(style(element))
  );
}

export function isBold(element: HTMLElement): boolean {
  return /font-weight\s*:\s*(bold|bolder|[6-9]00)/.test(style(element));
}

export function isItalic(element: HTMLElement): boolean {
  return /font-style\s*:\s*(italic|oblique)/.test(style(element));
}

/** A tag that says bold or italic may carry a style that takes it back. */
export function isUpright(element: HTMLElement): { bold: boolean; italic: boolean } {
  return {
    bold: /font-weight\s*:\s*(normal|lighter|[1-5]00)/.test(style(element)),
    italic: /font-style\s*:\s*normal/.test(style(element)),
  };
}
