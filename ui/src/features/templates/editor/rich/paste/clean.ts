/**
 * What comes from Word, Outlook, Google Docs or a web page becomes what a message can hold: paragraphs, headings, lists,
 * bold, italic and links. All else stays outside. Worked on as a document that runs nothing and loads nothing.
 */

import { t } from "@/words";
import { safeAddress } from "../address";
import { isBold, isHidden, isItalic, isUpright } from "./looks";
import { markersOf, wordLists } from "./wordLists";

/** What was left out, so that somebody can be told. Looks are always left out, and no word is made of it. */
export interface Pasted {
  html: string;
  leftOut: string[];
}

/** Nothing of it, not even the words in it. */
const gone = new Set(
  "script style template noscript object embed iframe frame frameset applet canvas audio video svg math head title meta link base form input select textarea button map area picture source track dialog menu o:smarttagtype xml".split(
    " ",
  ),
);
const media = new Set("object embed iframe frame canvas audio video svg picture map".split(" "));
const controls = new Set("form input select textarea button".split(" "));
const blocks = new Set(
  "p div section article header footer main aside nav blockquote pre address figure figcaption center dl dt dd fieldset details summary hgroup body".split(
    " ",
  ),
);
const headings: Record<string, string> = {
  h1: "h1",
  h2: "h2",
  h3: "h3",
  h4: "h3",
  h5: "h3",
  h6: "h3",
};

class Cleaner {
  readonly out = document.implementation.createHTMLDocument("");
  private counts = {
    pictures: 0,
    tables: 0,
    media: 0,
    controls: 0,
    links: 0,
    changes: 0,
    comments: 0,
  };

  clean(html: string): Pasted {
    const source = new DOMParser().parseFromString(html, "text/html");
    this.counts.comments = markersOf(source);
    wordLists(source);
    this.into(this.out.body, source.body);
    tidy(this.out.body);
    return { html: this.out.body.innerHTML, leftOut: this.words() };
  }

  private into(target: Element, from: Node): void {
    for (const child of [...from.childNodes]) this.add(target, child);
  }

  private add(target: Element, node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) {
      target.append(node.textContent ?? "");
      return;
    }
    if (!(node instanceof Element) && node.nodeType !== Node.ELEMENT_NODE) return;
    this.addElement(target, node as HTMLElement);
  }

  private addElement(target: Element, element: HTMLElement): void {
    const tag = element.localName;
    if (tag === "img") {
      // A picture of one dot counts who reads; it is none that somebody would miss.
      if (!isHidden(element) && !isDot(element)) this.counts.pictures += 1;
      return;
    }
    if (gone.has(tag)) {
      if (media.has(tag)) this.counts.media += 1;
      if (controls.has(tag)) this.counts.controls += 1;
      return;
    }
    if (isHidden(element)) return;
    if (tag === "del") {
      // Word's tracked changes: what was struck out is no word of the text any more.
      this.counts.changes += 1;
      return;
    }
    if (tag === "table") this.counts.tables += 1;
    for (const attribute of ["data-field", "data-button", "data-qr-panel"]) {
      if (!element.hasAttribute(attribute)) continue;
      this.own(target, element, attribute);
      return;
    }
    const made = this.made(element, tag);
    if (made) target.append(made.outer);
    this.into(made?.inner ?? target, element);
  }

  /** Blocks and chips of ours, copied from another place of the editor. */
  private own(target: Element, element: Element, attribute: string): void {
    const copy = this.out.createElement(attribute === "data-field" ? "span" : "div");
    copy.setAttribute(attribute, element.getAttribute(attribute) ?? "");
    target.append(copy);
    this.into(copy, element);
  }

  private made(element: HTMLElement, tag: string): { outer: Element; inner: Element } | null {
    const one = (name: string) => {
      const made = this.out.createElement(name);
      return { outer: made, inner: made };
    };
    const heading = headings[tag];
    if (heading) return one(heading);
    if (tag === "br" || tag === "hr" || tag === "ul" || tag === "ol") return one(tag);
    if (tag === "li") return one("li");
    // A cell holds what it holds as paragraphs, one under the other.
    if (tag === "td" || tag === "th" || tag === "caption") return one("div");
    if (blocks.has(tag)) {
      const block = one(tag === "p" ? "p" : "div");
      if (element.hasAttribute("data-quiet")) block.outer.setAttribute("data-quiet", "");
      return block;
    }
    if (tag === "a") return this.link(element);
    return this.look(element, tag);
  }

  private link(element: HTMLElement): { outer: Element; inner: Element } | null {
    const address = element.getAttribute("href");
    if (!address || address.startsWith("#")) return null;
    const href = safeAddress(address);
    if (href === null) {
      this.counts.links += 1;
      return null;
    }
    const made = this.out.createElement("a");
    made.setAttribute("href", href);
    return { outer: made, inner: made };
  }

  /** Bold and italic, said by a tag or by a style. Google Docs puts all in a `b` that says it is not bold. */
  private look(element: HTMLElement, tag: string): { outer: Element; inner: Element } | null {
    const plain = isUpright(element);
    const bold = ((tag === "b" || tag === "strong") && !plain.bold) || isBold(element);
    const italic = ((tag === "i" || tag === "em") && !plain.italic) || isItalic(element);
    const layers = [bold && "strong", italic && "em"].filter((name) => name !== false);
    const [first, second] = layers.map((name) => this.out.createElement(name));
    if (!first) return null;
    if (second) first.append(second);
    return { outer: first, inner: second ?? first };
  }

  private words(): string[] {
    const { pictures, tables, media, controls, links, changes, comments } = this.counts;
    return [
      pictures > 0 && t("templates-pasted-pictures", { n: pictures }),
      media > 0 && t("templates-pasted-media"),
      controls > 0 && t("templates-pasted-controls"),
      links > 0 && t("templates-pasted-links", { n: links }),
      tables > 0 && t("templates-pasted-tables", { n: tables }),
      changes > 0 && t("templates-pasted-changes"),
      comments > 0 && t("templates-pasted-comments"),
    ].filter((word) => word !== false);
  }
}

function isDot(picture: HTMLElement): boolean {
  return ["width", "height"].every((side) => Number(picture.getAttribute(side) ?? 99) <= 1);
}

const isBlock = (one: ChildNode | null) =>
  one instanceof Element && one.matches("p, div, h1, h2, h3, ul, ol, hr");

/** Blanks as one types them, and no paragraph that only keeps others apart. */
function tidy(body: HTMLElement): void {
  body.normalize();
  for (const text of textsOf(body)) {
    // A single no-break space may be meant (`10 km`, `Bonjour !`); a row of them never is.
    let words = text.data
      .replace(/[\u200b\ufeff\u00ad]/g, "")
      .replace(/[ \t\r\n]*\u00a0[ \t\r\n\u00a0]*/g, (blank) => (blank.length > 1 ? " " : blank));
    if (isBlock(text.previousSibling)) words = words.trimStart();
    if (isBlock(text.nextSibling)) words = words.trimEnd();
    if (words === "") text.remove();
    else text.data = words;
  }
  for (const line of body.querySelectorAll("br")) {
    // It only keeps two blocks apart.
    const { previousSibling: before, nextSibling: after } = line;
    const apart = (one: ChildNode | null) => one === null || isBlock(one);
    if (apart(before) && apart(after) && (before || after)) line.remove();
  }
  for (const block of body.querySelectorAll("p, div, h1, h2, h3, li"))
    if (isEmpty(block)) block.remove();
  for (const list of body.querySelectorAll("ul, ol")) if (!list.querySelector("li")) list.remove();
}

function textsOf(body: HTMLElement): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
  return texts;
}

function isEmpty(block: Element): boolean {
  if (block.matches("[data-button], [data-qr-panel]")) return false;
  const kept = "hr, span[data-field], div[data-button], div[data-qr-panel]";
  return (block.textContent ?? "").trim() === "" && !block.querySelector(kept);
}

export function cleanHtml(html: string): Pasted {
  return new Cleaner().clean(html);
}
