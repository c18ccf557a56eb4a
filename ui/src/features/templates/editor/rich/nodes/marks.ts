/** How words look within a line: bold, italic, and links to pages of the organisation's own. */
import { Mark } from "@tiptap/core";
import { safeAddress } from "../address";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    bold: { toggleBold: () => ReturnType };
    italic: { toggleItalic: () => ReturnType };
  }
}

export const Bold = Mark.create({
  name: "bold",
  parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
  renderHTML: () => ["strong", 0],
  addCommands() {
    return {
      toggleBold:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-b": () => this.editor.commands.toggleBold() };
  },
});

export const Italic = Mark.create({
  name: "italic",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }],
  renderHTML: () => ["em", 0],
  addCommands() {
    return {
      toggleItalic:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-i": () => this.editor.commands.toggleItalic() };
  },
});

export const Link = Mark.create({
  name: "link",
  priority: 900,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = safeAddress(element.getAttribute("href") ?? "");
        return href === null ? false : { href };
      },
    },
  ],
  renderHTML: ({ mark }) => ["a", { href: mark.attrs.href, title: mark.attrs.href }, 0],
});
