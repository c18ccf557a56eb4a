/** Headings of three levels. */
import { Node, textblockTypeInputRule } from "@tiptap/core";

export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    heading: { setHeading: (level: Level) => ReturnType };
  }
}

export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => levels.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
  addCommands() {
    return {
      setHeading:
        (level) =>
        ({ commands }) =>
          commands.setNode(this.name, { level }),
    };
  },
  addKeyboardShortcuts() {
    return Object.fromEntries(
      levels.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.setHeading(level)]),
    );
  },
  addInputRules() {
    return levels.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^(#{${level}})\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});
