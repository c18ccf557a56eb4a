import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import { fromDocs, fromOutlook, fromWeb, fromWord } from "@/test/pasteSamples";
import { bodyOf, linesOf } from "../content";
import { mailBody, oneLine } from "../extensions";
import { cleanHtml } from "./clean";
import { listed, pasting } from "./pasting";

let editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors) editor.destroy();
  editors = [];
});

function pasted(html: string, extensions = mailBody): Editor {
  const editor = new Editor({ extensions, injectCSS: false, editorProps: pasting });
  editors.push(editor);
  // jsdom has no such event; the editor only asks whether somebody has stopped it.
  editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
  return editor;
}

/** The pasted words as an outline: one line a block, marks in brackets. */
function outline(html: string): string[] {
  const lines: string[] = [];
  pasted(html).state.doc.descendants((node) => {
    if (node.isBlock && !node.isTextblock) lines.push(node.type.name);
    if (!node.isTextblock) return true;
    const words: string[] = [];
    node.forEach((piece) => {
      const marks = piece.marks.map((mark) => mark.attrs.href ?? mark.type.name);
      const text = piece.isText ? piece.text : `<${piece.attrs.name ?? piece.type.name}>`;
      words.push(marks.length > 0 ? `[${marks.join(" ")}: ${text}]` : `${text}`);
    });
    lines.push(`${node.type.name}${node.attrs.level ?? ""}: ${words.join("")}`);
    return false;
  });
  return lines;
}

describe("what is pasted", () => {
  it("from Word keeps headings, bold, italic and real lists, and loses comments and struck words", () => {
    expect(outline(fromWord)).toEqual([
      "heading2: Your new phone",
      "paragraph: Hello {User name}, [bold: please] read [italic: all] of this.",
      "bulletList",
      "listItem",
      "paragraph: Charge it",
      "listItem",
      "paragraph: Open the link",
      "orderedList",
      "listItem",
      "paragraph: Type the passcode",
      "paragraph: It takes four\u00a0minutes.",
    ]);
    expect(cleanHtml(fromWord).leftOut).toEqual([
      "a picture",
      "words that were struck out",
      "comments",
    ]);
  });

  it("from Outlook turns tables into paragraphs, and lets no hidden word, script or counting picture in", () => {
    expect(outline(fromOutlook)).toEqual([
      "paragraph: [bold: Service Desk]",
      "paragraph: Open [https://help.northwind.example/start?a=1&b=2: the help page]",
      "paragraph: Ring [tel:5550142: 555 0142]",
      "paragraph: Click here",
    ]);
    expect(cleanHtml(fromOutlook).leftOut).toEqual([
      "a link that a message may not have",
      "the frame of a table",
    ]);
  });

  it("from Google Docs is bold only where it looks bold, and a list within a list follows its item", () => {
    expect(outline(fromDocs)).toEqual([
      "heading1: Welcome",
      "paragraph: [bold: Bold][italic:  slanted] plain",
      "bulletList",
      "listItem",
      "paragraph: One",
      "listItem",
      "paragraph: Within one",
      "listItem",
      "paragraph: Two",
    ]);
    expect(cleanHtml(fromDocs).leftOut).toEqual([]);
  });

  it("from a web page is words, lists, lines and allowed links alone", () => {
    expect(outline(fromWeb)).toEqual([
      "heading3: Set up",
      "paragraph: First [italic: this],<hardBreak>then [bold italic: that].",
      "orderedList",
      "listItem",
      "paragraph: Switch on",
      "listItem",
      "paragraph: Press long",
      "listItem",
      "paragraph: Wait",
      "horizontalRule",
      "paragraph: A phone",
      "paragraph: Up [mailto:it@northwind.example: Write to us]",
    ]);
    expect(cleanHtml(fromWeb).leftOut).toEqual(["a picture", "embedded content", "form fields"]);
  });

  it("brings no attribute along but the address of a link", () => {
    for (const html of [fromWord, fromOutlook, fromDocs, fromWeb]) {
      const page = new DOMParser().parseFromString(cleanHtml(html).html, "text/html");
      const attributes = [...page.body.querySelectorAll("*")].flatMap((one) =>
        one.getAttributeNames().map((name) => `${one.localName} ${name}`),
      );
      expect(attributes.filter((name) => name !== "a href")).toEqual([]);
    }
  });

  it("keeps chips and blocks of ours, and takes no chip that it does not know", () => {
    const from = pasted("<p>x</p>");
    from.commands.setContent({
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "field", attrs: { name: "group" } }] },
        { type: "button", content: [{ type: "text", text: "Go" }] },
        { type: "qrPanel", content: [{ type: "paragraph" }] },
        { type: "paragraph", attrs: { quiet: true }, content: [{ type: "text", text: "small" }] },
      ],
    });
    from.commands.selectAll();
    const { dom, text } = from.view.serializeForClipboard(from.state.selection.content());
    expect(text).toContain("{Group}");
    const to = pasted(`${dom.innerHTML}<p>a<span data-field="root_password">b</span></p>`);
    expect(bodyOf(to.getJSON())).toEqual([
      { type: "paragraph", content: [{ type: "field", attrs: { name: "group" } }] },
      { type: "button", content: [{ type: "text", text: "Go" }] },
      { type: "qrPanel", content: [{ type: "paragraph", content: [] }] },
      { type: "paragraph", attrs: { quiet: true }, content: [{ type: "text", text: "small" }] },
      { type: "paragraph", content: [{ type: "text", text: "ab" }] },
    ]);
  });

  it("is one line in a subject", () => {
    const editor = pasted("<h1>Hello</h1><ul><li>there</li><li>you</li></ul>", oneLine);
    expect(linesOf(editor.getJSON())).toEqual([{ type: "text", text: "Hello there you" }]);
  });
});

describe("what was left out", () => {
  it("is listed as one says it", () => {
    expect(listed(["a picture"])).toBe("a picture");
    expect(listed(["a picture", "comments", "form fields"])).toBe(
      "a picture, comments and form fields",
    );
  });
});
