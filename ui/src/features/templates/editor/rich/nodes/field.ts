/** A field in a line: one piece that is written, erased and copied whole. */
import { Node } from "@tiptap/core";
import type { FieldName } from "@/bindings";
import { chipOf } from "../fields/chip";
import { chipKeys } from "../fields/chipKeys";
import { isField, labelOf } from "../fields/labels";

export const Field = Node.create({
  name: "field",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ name: { default: null, rendered: false } }),
  parseHTML: () => [
    {
      tag: "span[data-field]",
      getAttrs: (element) => {
        const name = element.getAttribute("data-field");
        return isField(name) ? { name } : false;
      },
    },
  ],
  // What is copied elsewhere: other programs see the name in braces.
  renderHTML: ({ node }) => ["span", { "data-field": node.attrs.name }, labelOf(node.attrs.name)],
  renderText: ({ node }) => `{${labelOf(node.attrs.name as FieldName)}}`,
  addNodeView() {
    return ({ node }) => ({ dom: chipOf(node.attrs.name as FieldName) });
  },
  addProseMirrorPlugins: () => [chipKeys()],
});
