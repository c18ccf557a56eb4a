/** Paragraphs and what stands in a line: the plain part of a message. */
import { Node } from "@tiptap/core";

export const Message = Node.create({ name: "doc", topNode: true, content: "block+" });

/** One line and no more: subject, preheader. */
export const OneLine = Node.create({ name: "doc", topNode: true, content: "paragraph" });

/** Lines of a text message: each paragraph is one, which carets understand better than line breaks. */
export const Lines = Node.create({ name: "doc", topNode: true, content: "paragraph+" });

export const Text = Node.create({ name: "text", group: "inline" });

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    paragraph: {
      /** A paragraph of usual words, or of small print. */
      setParagraph: (quiet?: boolean) => ReturnType;
    };
    hardBreak: { setHardBreak: () => ReturnType };
  }
}

export const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
  addCommands() {
    return {
      setParagraph:
        (quiet = false) =>
        ({ commands }) =>
          commands.setNode(
            this.name,
            this.editor.schema.nodes[this.name]?.spec.attrs?.quiet && { quiet },
          ),
    };
  },
});

/** In a mail a paragraph may be small print. */
export const MailParagraph = Paragraph.extend({
  addAttributes: () => ({
    quiet: {
      default: false,
      parseHTML: (element) => element.hasAttribute("data-quiet"),
      renderHTML: ({ quiet }) => (quiet ? { "data-quiet": "" } : {}),
    },
  }),
});

/** A subject or a text message: words and fields alone, with no look of their own. */
export const PlainParagraph = Paragraph.extend({ content: "(text | field)*", marks: "" });

export const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addCommands() {
    return {
      setHardBreak:
        () =>
        ({ commands }) =>
          commands.first([
            () => commands.exitCode(),
            () => commands.insertContent({ type: this.name }, { updateSelection: true }),
          ]),
    };
  },
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
  },
});
