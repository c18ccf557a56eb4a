/**
 * Word writes a list as paragraphs that look like one: `mso-list:l0 level1 lfo1` on each, and the bullet or number as words
 * marked `mso-list:Ignore`. Here they become lists again. Its comments go on the way.
 */
const inList = /mso-list\s*:\s*(l\d+)\s+level\d+/i;
const marker = /mso-list\s*:\s*ignore/i;
/** `1.`, `(2)`, `a)`, `iv.`: anything else that stands before an item is a bullet. */
const number = /^\(?(\d+|[a-z]{1,2}|[ivxlc]+)[.)]/i;

const styleOf = (element: Element) => element.getAttribute("style") ?? "";

/** Takes comments, and what refers to them, out. Gives how many. */
export function markersOf(source: Document): number {
  let comments = 0;
  for (const element of source.querySelectorAll("[style], .MsoCommentReference, .MsoCommentText")) {
    const note = /mso-element\s*:\s*comment(-list)?\b/i.test(styleOf(element));
    const reference =
      /mso-comment-(reference|done)/i.test(styleOf(element)) ||
      element.matches(".MsoCommentReference, .MsoCommentText");
    if (!note && !reference) continue;
    // The words that a comment is about stay: only a reference without words of its own goes.
    if (reference && !note && element.localName === "a" && element.textContent?.trim()) {
      if (!/^\[.*\]$/.test(element.textContent.trim())) continue;
    }
    if (note && /comment-list/i.test(styleOf(element))) comments += 1;
    else if (reference) comments += 1;
    element.remove();
  }
  return comments;
}

export function wordLists(source: Document): void {
  let list = null as Element | null;
  let name = "";
  for (const item of [...source.querySelectorAll("p, h1, h2, h3, h4, h5, h6, div")]) {
    const found = inList.exec(styleOf(item));
    if (!found) continue;
    const words = takeMarker(item);
    const kind = number.test(words) ? "ol" : "ul";
    const goesOn = list !== null && follows(item, list) && name === found[1];
    const otherKind = list?.localName !== kind && /level1\b/i.test(styleOf(item));
    if (list === null || !goesOn || otherKind) {
      list = source.createElement(kind);
      item.before(list);
      name = found[1] ?? "";
    }
    const made = source.createElement("li");
    const paragraph = source.createElement("p");
    paragraph.append(...item.childNodes);
    made.append(paragraph);
    item.remove();
    list.append(made);
  }
}

/** Whether nothing but blanks and comments stands between the list and the paragraph. */
function follows(item: Element, list: Element): boolean {
  let before = item.previousSibling;
  while (before && before !== list) {
    if (before.nodeType === Node.ELEMENT_NODE) return false;
    if (before.nodeType === Node.TEXT_NODE && before.textContent?.trim()) return false;
    before = before.previousSibling;
  }
  return before === list;
}

/** Takes the bullet or number out and gives it. */
function takeMarker(item: Element): string {
  let words = "";
  for (const span of item.querySelectorAll("[style]")) {
    if (!marker.test(styleOf(span))) continue;
    words += span.textContent ?? "";
    span.remove();
  }
  return words.replace(/[\s\u00a0]+/g, "");
}
