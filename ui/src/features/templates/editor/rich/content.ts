/**
 * Between what the engine keeps and what the editor holds. Both are the same document, but the engine wants no empty text
 * and nothing that says only the usual, and the editor wants a paragraph where there is nothing.
 */
import type { JSONContent } from "@tiptap/core";
import type { listItem, TemplateBlock, TemplateInline, TemplateMark } from "@/bindings";
import { isField } from "./fields/labels";

function markOf(mark: { type: string; attrs?: Record<string, unknown> }): TemplateMark[] {
  switch (mark.type) {
    case "bold":
    case "italic":
      return [{ type: mark.type }];
    case "link":
      return [{ type: "link", attrs: { href: String(mark.attrs?.href ?? "") } }];
    default:
      return [];
  }
}

/** Always in one order, so that the same look is the same words. */
const markOrder = ["link", "bold", "italic"];

function marksOf(node: JSONContent): { marks?: TemplateMark[] } {
  const marks = (node.marks ?? [])
    .flatMap(markOf)
    .sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
  return marks.length > 0 ? { marks } : {};
}

function inlineOf(node: JSONContent): TemplateInline[] {
  switch (node.type) {
    case "text":
      return node.text ? [{ type: "text", text: node.text, ...marksOf(node) }] : [];
    case "field": {
      const name = node.attrs?.name;
      return isField(name) ? [{ type: "field", attrs: { name }, ...marksOf(node) }] : [];
    }
    case "hardBreak":
      return [{ type: "hardBreak" }];
    default:
      return [];
  }
}

const inlines = (node: JSONContent) => (node.content ?? []).flatMap(inlineOf);
const blocks = (node: JSONContent) => (node.content ?? []).flatMap(blockOf);
const paragraphs = (node: JSONContent) => blocks(node).flatMap(asParagraphs);

/** Where only paragraphs may stand, other blocks give their words. */
function asParagraphs(block: TemplateBlock): TemplateBlock[] {
  switch (block.type) {
    case "paragraph":
      return [block];
    case "heading":
    case "button":
      return [{ type: "paragraph", content: block.content ?? [] }];
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content.flatMap(asParagraphs));
    case "qrPanel":
      return block.content.flatMap(asParagraphs);
    case "horizontalRule":
      return [];
  }
}

function item(node: JSONContent): listItem[] {
  const content = paragraphs(node);
  return [
    {
      type: "listItem",
      content: content.length > 0 ? content : [{ type: "paragraph", content: [] }],
    },
  ];
}

function blockOf(node: JSONContent): TemplateBlock[] {
  switch (node.type) {
    case "heading": {
      const level = Math.min(3, Math.max(1, Number(node.attrs?.level ?? 1)));
      return [{ type: "heading", attrs: { level }, content: inlines(node) }];
    }
    case "paragraph":
      return node.attrs?.quiet
        ? [{ type: "paragraph", attrs: { quiet: true }, content: inlines(node) }]
        : [{ type: "paragraph", content: inlines(node) }];
    case "bulletList":
    case "orderedList": {
      const content = (node.content ?? []).flatMap(item);
      return content.length > 0 ? [{ type: node.type, content }] : [];
    }
    case "button":
      return [{ type: "button", content: inlines(node) }];
    case "qrPanel": {
      const content = paragraphs(node);
      return [
        {
          type: "qrPanel",
          content: content.length > 0 ? content : [{ type: "paragraph", content: [] }],
        },
      ];
    }
    case "horizontalRule":
      return [{ type: "horizontalRule" }];
    default:
      return [];
  }
}

/** The blocks of a mail's body as the engine keeps them. */
export function bodyOf(doc: JSONContent): TemplateBlock[] {
  return blocks(doc);
}

/** A mail's body for its editor. */
export function docOfBody(body: readonly TemplateBlock[]): JSONContent {
  const content = blocks({ content: body as JSONContent[] }) as JSONContent[];
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** Lines of a subject, preheader or text message as the engine keeps them. */
export function linesOf(doc: JSONContent): TemplateInline[] {
  return (doc.content ?? []).flatMap((line, index) =>
    index === 0 ? inlines(line) : [{ type: "hardBreak" as const }, ...inlines(line)],
  );
}

/** A text message for its editor: each line is a paragraph. */
export function docOfLines(pieces: readonly TemplateInline[]): JSONContent {
  const lines: JSONContent[] = [{ type: "paragraph", content: [] }];
  for (const piece of pieces.flatMap((one) => inlineOf(one as JSONContent))) {
    if (piece.type === "hardBreak") lines.push({ type: "paragraph", content: [] });
    else lines.at(-1)?.content?.push({ ...piece, marks: [] } as JSONContent);
  }
  return { type: "doc", content: lines };
}

/** A subject or preheader for its editor: a line break in it is a blank. */
export function docOfLine(pieces: readonly TemplateInline[]): JSONContent {
  const flat = pieces.map((piece) =>
    piece.type === "hardBreak" ? ({ type: "text", text: " " } as const) : piece,
  );
  return docOfLines(flat);
}
