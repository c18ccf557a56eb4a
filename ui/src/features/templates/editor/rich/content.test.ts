import { Editor } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import type { TemplateBlock, TemplateInline } from "@/bindings";
import { bodyOf, docOfBody, docOfLine, docOfLines, linesOf } from "./content";
import { mailBody, oneLine, textLines } from "./extensions";

const text = (words: string, ...marks: ("bold" | "italic")[]): TemplateInline =>
  marks.length > 0
    ? { type: "text", text: words, marks: marks.map((type) => ({ type })) }
    : { type: "text", text: words };
const chip = (name: "user_name" | "passcode" | "group"): TemplateInline => ({
  type: "field",
  attrs: { name },
});
const p = (...content: TemplateInline[]): TemplateBlock => ({ type: "paragraph", content });

/** Every kind of block, mark and piece. */
const everything: TemplateBlock[] = [
  { type: "heading", attrs: { level: 1 }, content: [text("Hello "), chip("user_name")] },
  { type: "heading", attrs: { level: 3 }, content: [text("Third")] },
  p(text("a "), text("b", "bold"), text("c", "bold", "italic"), chip("group"), chip("passcode")),
  p(
    {
      type: "text",
      text: "help",
      marks: [{ type: "link", attrs: { href: "https://help.example/" } }, { type: "bold" }],
    },
    { type: "hardBreak" },
    { ...chip("group"), marks: [{ type: "bold" }] } as TemplateInline,
  ),
  { type: "button", content: [text("Set up "), chip("user_name")] },
  { type: "qrPanel", content: [p(text("Enter "), chip("passcode")), p()] },
  {
    type: "bulletList",
    content: [
      { type: "listItem", content: [p(text("one")), p(text("more"))] },
      { type: "listItem", content: [p(chip("group"))] },
    ],
  },
  { type: "orderedList", content: [{ type: "listItem", content: [p(text("first"))] }] },
  { type: "horizontalRule" },
  { type: "paragraph", attrs: { quiet: true }, content: [text("small")] },
];

function through(extensions: typeof mailBody, content: ReturnType<typeof docOfBody>) {
  const editor = new Editor({ extensions, content, injectCSS: false });
  const doc = editor.getJSON();
  editor.destroy();
  return doc;
}

describe("a mail's body", () => {
  it("comes out of the editor as it went in, with every block, mark and chip", () => {
    expect(bodyOf(through(mailBody, docOfBody(everything)))).toEqual(everything);
  });

  it("as the engine writes it, with all that says only the usual, is the same", () => {
    const asSent: TemplateBlock[] = [
      {
        type: "paragraph",
        attrs: { quiet: false },
        content: [{ type: "text", text: "x", marks: [] }],
      },
    ];
    expect(bodyOf(through(mailBody, docOfBody(asSent)))).toEqual([p(text("x"))]);
  });

  it("that is empty gives the editor a line, and nothing is lost in places that hold paragraphs only", () => {
    expect(docOfBody([])).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
    const nested: TemplateBlock[] = [
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              p(text("a")),
              { type: "orderedList", content: [{ type: "listItem", content: [p(text("b"))] }] },
              { type: "heading", attrs: { level: 2 }, content: [text("c")] },
            ],
          },
        ],
      },
    ];
    expect(bodyOf(through(mailBody, docOfBody(nested)))).toEqual([
      {
        type: "bulletList",
        content: [{ type: "listItem", content: [p(text("a")), p(text("b")), p(text("c"))] }],
      },
    ]);
  });
});

describe("lines", () => {
  it("of a text message are paragraphs in the editor and line breaks in the engine", () => {
    const pieces: TemplateInline[] = [
      text("a"),
      { type: "hardBreak" },
      { type: "hardBreak" },
      chip("passcode"),
      chip("group"),
    ];
    const doc = through(textLines, docOfLines(pieces));
    expect(doc.content).toHaveLength(3);
    expect(linesOf(doc)).toEqual(pieces);
  });

  it("of a subject are one, without marks", () => {
    const pieces: TemplateInline[] = [text("a", "bold"), { type: "hardBreak" }, chip("user_name")];
    expect(linesOf(through(oneLine, docOfLine(pieces)))).toEqual([text("a "), chip("user_name")]);
    expect(linesOf(through(oneLine, docOfLine([])))).toEqual([]);
  });
});
