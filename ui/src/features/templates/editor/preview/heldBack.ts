/**
 * A mail whose pictures its reader's program holds back: a frame as large as the picture, and in it the words that stand in
 * its place. Not every engine of a webview draws these words itself: one leaves out what does not fit into a single line.
 */
const mark = "data-held-back";

/** Where the mail does not say how high a picture is; in CSS pixels. */
const leastHeight = 72;

export function withWordsForPictures(html: string): string {
  if (!html.includes(mark)) return html;
  const mail = new DOMParser().parseFromString(html, "text/html");
  for (const picture of mail.querySelectorAll<HTMLImageElement>(`img[${mark}]`))
    picture.replaceWith(standIn(picture, mail));
  const doctype = mail.doctype ? "<!doctype html>" : "";
  return doctype + mail.documentElement.outerHTML;
}

function standIn(picture: HTMLImageElement, mail: Document): HTMLElement {
  const words = mail.createElement("span");
  words.textContent = picture.alt;
  words.dir = "auto";
  const size = (name: string) => Number.parseInt(picture.getAttribute(name) ?? "", 10);
  const width = size("width");
  Object.assign(words.style, {
    display: "block",
    boxSizing: "border-box",
    maxWidth: width > 0 ? `${width}px` : "100%",
    minHeight: `${size("height") || leastHeight}px`,
    padding: "8px 10px",
    border: "1px solid #cdd4da",
    // Readable in a light and in a dark mail.
    backgroundColor: "#ffffff",
    color: "#5f6b77",
    font: "13px/18px Helvetica, Arial, sans-serif",
    textAlign: "start",
    overflowWrap: "anywhere",
  });
  return words;
}
